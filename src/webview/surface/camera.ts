import { PerspectiveCamera, Raycaster, Vector2, Vector3 } from "three";

/** From where one looks: angles in degrees, around the vertical axis and above the floor, and how far away. */
export interface Turn {
  readonly around: number;
  readonly above: number;
  readonly distance: number;
}

/** A place in the box that the surface is drawn in: across and up the plane from -1 to 1, height from -boxHeight to boxHeight. */
export interface Place {
  readonly across: number;
  readonly up: number;
  readonly height: number;
}

export const boxHeight = 0.62;
/** The horizontal axis runs to the right, the other one away from the reader. */
export const startView: Turn = { around: -28, above: 27, distance: 5.3 };

const [lowest, highest] = [-20, 89];
const [nearest, farthest] = [2.5, 14];

/** Turned by so many degrees and brought so many times as far away, within what makes sense. */
export function turned({ around, above, distance }: Turn, by: { readonly around?: number; readonly above?: number; readonly farther?: number }): Turn {
  const whole = (around + (by.around ?? 0)) % 360;
  return {
    around: whole,
    above: Math.max(lowest, Math.min(highest, above + (by.above ?? 0))),
    distance: Math.max(nearest, Math.min(farthest, distance * (by.farther ?? 1))),
  };
}

/** Looks at the box, and says where places of it are on the screen. */
export class Eye {
  readonly camera = new PerspectiveCamera(30, 1, 0.1, 60);
  private width = 1;
  private height = 1;

  /** Takes a place to look from, for a picture of a size in pixels. */
  look({ around, above, distance }: Turn, width: number, height: number): void {
    const [side, up] = [(around * Math.PI) / 180, (above * Math.PI) / 180];
    // A narrow picture is seen from farther away, for the numbers beside the box take the same room.
    const far = distance * Math.max(1, (1.25 * height) / width) * (1 + Math.max(0, 430 - width) / 900);
    this.camera.position.set(far * Math.sin(side) * Math.cos(up), far * Math.sin(up), far * Math.cos(side) * Math.cos(up));
    this.camera.lookAt(0, -0.12, 0);
    this.camera.aspect = width / height;
    this.camera.updateProjectionMatrix();
    this.camera.updateMatrixWorld();
    [this.width, this.height] = [width, height];
  }

  /** Where the eye is, in the box. */
  get place(): Place {
    const { x, y, z } = this.camera.position;
    return { across: x, up: -z, height: y };
  }

  /** The pixel at which a place is seen. */
  project(place: Place): { readonly x: number; readonly y: number } {
    const seen = vectorOf(place).project(this.camera);
    return { x: ((seen.x + 1) / 2) * this.width, y: ((1 - seen.y) / 2) * this.height };
  }

  /** The places that are seen at a pixel, by how far away they are. */
  ray(x: number, y: number): (distance: number) => Place {
    const caster = new Raycaster();
    caster.setFromCamera(new Vector2((2 * x) / this.width - 1, 1 - (2 * y) / this.height), this.camera);
    return (distance) => {
      const at = caster.ray.at(distance, new Vector3());
      return { across: at.x, up: -at.z, height: at.y };
    };
  }
}

/** In the space of the picture height is up, and the plane's second axis runs away from the reader. */
export function vectorOf({ across, up, height }: Place): Vector3 {
  return new Vector3(across, height, -up);
}
