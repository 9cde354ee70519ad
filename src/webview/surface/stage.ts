import {
  BufferAttribute, BufferGeometry, Color as Shade, DoubleSide, LineBasicMaterial, LineSegments, Mesh, MeshBasicMaterial, Scene, SRGBColorSpace, WebGLRenderer,
} from "three";
import type { PerspectiveCamera } from "three";
import type { Color } from "./colors";

/** What is drawn by WebGL: triangles and lines in the box, as flat lists of coordinates. */
export interface Shapes {
  readonly surface: { readonly positions: Float32Array; readonly colors: Float32Array };
  readonly lines: Float32Array;
  readonly frame: Float32Array;
}

/** The canvas of the surface. */
export interface Stage {
  /** Whether pixels are computed by the processor; then fewer of everything suit. */
  readonly isSlow: boolean;
  show(shapes: Shapes, lineColor: Color, frameColor: Color, lineStrength: number): void;
  /** A square on the tangent plane: four corners, or none. */
  showTangent(corners: Float32Array | undefined, color: Color): void;
  resize(width: number, height: number): void;
  render(camera: PerspectiveCamera): void;
  dispose(): void;
}

/** Starts WebGL on a canvas; undefined where there is none. */
export function createStage(canvas: HTMLCanvasElement): Stage | undefined {
  // What was drawn is kept, so that the picture can be saved.
  const context = canvas.getContext("webgl2", { antialias: true, alpha: true, preserveDrawingBuffer: true });
  if (!context) return undefined;
  const renderer = new WebGLRenderer({ canvas, context, alpha: true });
  renderer.setClearColor(0x000000, 0);
  const isSlow = isSoftware(context);
  const scene = new Scene();
  const surface = new Mesh(new BufferGeometry(), new MeshBasicMaterial({ vertexColors: true, side: DoubleSide, polygonOffset: true, polygonOffsetFactor: 1, polygonOffsetUnits: 1 }));
  const lines = new LineSegments(new BufferGeometry(), new LineBasicMaterial({ transparent: true }));
  const frame = new LineSegments(new BufferGeometry(), new LineBasicMaterial());
  const tangent = new Mesh(new BufferGeometry(), new MeshBasicMaterial({ side: DoubleSide, transparent: true, opacity: 0.5, depthWrite: false }));
  const edge = new LineSegments(new BufferGeometry(), new LineBasicMaterial());
  scene.add(frame, surface, lines, tangent, edge);
  const all = [surface, lines, frame, tangent, edge];
  for (const shape of all) shape.frustumCulled = false;
  return {
    isSlow,
    show(shapes, lineColor, frameColor, lineStrength) {
      fill(surface.geometry, shapes.surface.positions, shapes.surface.colors);
      fill(lines.geometry, shapes.lines);
      fill(frame.geometry, shapes.frame);
      paint(lines.material.color, lineColor);
      lines.material.opacity = lineStrength;
      paint(frame.material.color, frameColor);
    },
    showTangent(corners, color) {
      tangent.visible = edge.visible = corners !== undefined;
      if (!corners) return;
      const corner = (index: number): number[] => [...corners.subarray(index * 3, index * 3 + 3)];
      fill(tangent.geometry, new Float32Array([0, 1, 2, 0, 2, 3].flatMap(corner)));
      fill(edge.geometry, new Float32Array([0, 1, 1, 2, 2, 3, 3, 0].flatMap(corner)));
      paint(tangent.material.color, color);
      paint(edge.material.color, color);
    },
    resize(width, height) {
      renderer.setPixelRatio(isSlow ? 1 : Math.min(2, window.devicePixelRatio || 1));
      renderer.setSize(width, height, false);
    },
    render: (camera) => renderer.render(scene, camera),
    dispose() {
      for (const shape of all) {
        shape.geometry.dispose();
        shape.material.dispose();
      }
      renderer.dispose();
      renderer.forceContextLoss();
    },
  };
}

function fill(geometry: BufferGeometry, positions: Float32Array, colors?: Float32Array): void {
  // Buffers of another length cannot be filled again.
  geometry.dispose();
  geometry.setAttribute("position", new BufferAttribute(positions, 3));
  if (colors) geometry.setAttribute("color", new BufferAttribute(colors, 3));
}

function paint(shade: Shade, [red, green, blue]: Color): void {
  shade.setRGB(red, green, blue, SRGBColorSpace);
}

/** The same colour as the canvas wants it at corners of triangles. */
export function linear(color: Color): Color {
  const shade = new Shade();
  paint(shade, color);
  return [shade.r, shade.g, shade.b];
}

function isSoftware(context: WebGL2RenderingContext): boolean {
  const details = context.getExtension("WEBGL_debug_renderer_info");
  const name: unknown = details ? context.getParameter(details.UNMASKED_RENDERER_WEBGL) : "";
  return /swiftshader|llvmpipe|software|basic render/i.test(String(name));
}
