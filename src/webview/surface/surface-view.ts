import type { NumericContext } from "../context";
import { drawnNames } from "../plot/axis-choice";
import { heatScale } from "../plot/heat";
import type { HeatScale } from "../plot/heat";
import type { Picture } from "../plot/picture";
import { choosePlaneViewport } from "../plot/plane-range";
import type { Plane } from "../plot/plane";
import { contains } from "../plot/range";
import { pointOf } from "../point";
import type { PanelState, Viewport } from "../state";
import { axesOverlay } from "./axes-overlay";
import { placeIn } from "./box";
import type { Box } from "./box";
import { boxHeight, Eye } from "./camera";
import { colorProbes } from "./colors";
import { descentPaths } from "./descent-paths";
import { evaluateNodes } from "./node-grid";
import type { NodeGrid } from "./node-grid";
import { pathOverlay } from "./path-overlay";
import { pointOverlay } from "./point-overlay";
import { shapesOf, tangentDirections, tangentSquare } from "./shapes";
import type { Stage } from "./stage";
import { surfaceState } from "./state";
import { isHidden } from "./visibility";

/** Draws the surface, and only what changed: the mesh when the view of the plane does, the rest in a frame. */
export class SurfaceView {
  private readonly colors = colorProbes();
  private readonly eye = new Eye();
  private readonly axes;
  private readonly ways;
  private readonly point;
  private readonly paths;
  private width = 0;
  private height = 0;
  private chosen: { readonly names: string; readonly viewport: Viewport } | undefined;
  private drawn: { readonly grid: NodeGrid; readonly box: Box; readonly heat: HeatScale } | undefined;

  constructor(private readonly context: NumericContext, private readonly picture: Picture, private readonly stage: Stage) {
    this.axes = axesOverlay(picture.layer);
    this.ways = pathOverlay(picture.layer);
    this.paths = descentPaths(context);
    this.point = pointOverlay(context, picture.layer);
    picture.canvas.dataset.painted = "true";
  }

  get probes(): HTMLElement {
    return this.colors.root;
  }

  resize(width: number): void {
    // A tab that is not open has no width; when it is opened again, what changed meanwhile is drawn.
    if (width < 50) {
      this.width = 0;
      return;
    }
    if (width === this.width) return;
    this.width = width;
    this.height = Math.round(Math.max(220, Math.min(460, width * 0.76)));
    this.picture.resize(width, this.height, { left: 0, top: 0, width, height: this.height });
    this.stage.resize(width, this.height);
    this.draw();
  }

  /** Draws what is different after a change. */
  follow(state: PanelState, before: PanelState): void {
    if (this.width === 0) return;
    const names = drawnNames(this.context);
    const heldMoved = this.context.model.names.some((name) => !names.includes(name) && state.point[name] !== before.point[name]);
    const { x, y } = this.viewport();
    const lost = !state.viewport && !(contains(x, state.point[names[0]]) && contains(y, state.point[names[1]]));
    if (lost) this.chosen = undefined;
    if (lost || heldMoved || state.viewport !== before.viewport || state.drawn !== before.drawn) this.draw();
    else if (state.point !== before.point || state.parts !== before.parts) this.drawPoint();
  }

  /** Evaluates and draws all of it. */
  draw(): void {
    if (this.width === 0) return;
    const colors = this.colors.read();
    const viewport = this.viewport();
    const grid = evaluateNodes(this.plane(), viewport, this.stage.isSlow ? 71 : 113);
    const heat = heatScale({ columns: grid.side, rows: grid.side, values: grid.values }, colors.theme);
    this.drawn = heat && { grid, heat, box: { ...viewport, value: heat.interval } };
    const shapes = this.drawn ? shapesOf(grid, this.drawn.box, this.drawn.heat, colors.theme) : { surface: { positions: new Float32Array(), colors: new Float32Array() }, lines: new Float32Array(), frame: new Float32Array() };
    this.stage.show(shapes, colors.lines, colors.rule, colors.theme.highContrast ? 0.75 : 0.3);
    this.drawPoint();
  }

  private drawPoint(): void {
    const { content, model, store } = this.context;
    const plane = this.plane();
    const { grid, box } = this.drawn ?? { grid: undefined, box: { ...this.viewport(), value: [-1, 1] as const } };
    this.eye.look(surfaceState.read(store.state).turn, this.width, this.height);
    const place = placeIn(box, plane.point[plane.across] ?? NaN, plane.point[plane.up] ?? NaN, model.value(plane.point));
    const gradients = model.gradient(plane.point);
    const gradient = [gradients[plane.across] ?? NaN, gradients[plane.up] ?? NaN] as const;
    const within = Number.isFinite(place.height) && Math.abs(place.height) < 2;
    const directions = within ? tangentDirections(box, gradient) : undefined;
    const { touch } = this.colors.read();
    this.stage.showTangent(directions && tangentSquare(place, directions), touch);
    this.stage.render(this.eye.camera);
    this.axes.draw(this.eye, box, { x: model.latex(model.names[plane.across] ?? ""), y: model.latex(model.names[plane.up] ?? ""), value: content.nameLatex });
    this.ways.draw(this.eye, this.paths(store.state).map((path) => path.map((point) => {
      const at = placeIn(box, point[plane.across] ?? NaN, point[plane.up] ?? NaN, model.value(point));
      // What has left the box is not drawn.
      const outside = Math.max(Math.abs(at.across), Math.abs(at.up), Math.abs(at.height) / boxHeight) > 1.001;
      return { ...at, ...(outside && { height: NaN }), hidden: grid !== undefined && !outside && isHidden(grid, box, at, this.eye.place) };
    })));
    this.point.draw({ plane, box, grid, eye: this.eye, place, hidden: grid !== undefined && isHidden(grid, box, place, this.eye.place), ascent: directions?.ascent, gradient });
  }

  private plane(): Plane {
    const { model, store } = this.context;
    const [across, up] = drawnNames(this.context);
    return { model, point: pointOf(model, store.state), across: model.names.indexOf(across), up: model.names.indexOf(up) };
  }

  /** The part of the plane that the map shows, too. */
  private viewport(): Viewport {
    const { viewport } = this.context.store.state;
    if (viewport) return viewport;
    const names = drawnNames(this.context).join();
    if (this.chosen?.names !== names) this.chosen = { names, viewport: choosePlaneViewport(this.plane()) };
    return this.chosen.viewport;
  }
}
