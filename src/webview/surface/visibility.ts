import type { Box } from "./box";
import { share } from "./box";
import { boxHeight } from "./camera";
import type { Place } from "./camera";
import type { NodeGrid } from "./node-grid";

const looks = 70;
/** What lies on the surface must not hide itself. */
const clearance = 0.012;

/** Whether the surface stands between a place and the eye: the way there crosses it. */
export function isHidden(grid: NodeGrid, box: Box, place: Place, eye: Place): boolean {
  const start = Math.sign(place.height - heightAt(grid, box, place.across, place.up));
  let side = Math.abs(place.height - heightAt(grid, box, place.across, place.up)) < clearance ? 0 : start;
  const length = 3.4 / Math.hypot(eye.across - place.across, eye.up - place.up, eye.height - place.height);
  for (let look = 1; look <= looks; look++) {
    const part = (look / looks) * length;
    const [across, up, height] = [place.across + (eye.across - place.across) * part, place.up + (eye.up - place.up) * part, place.height + (eye.height - place.height) * part];
    if (Math.abs(across) > 1 || Math.abs(up) > 1) return false;
    const above = height - heightAt(grid, box, across, up);
    if (Number.isNaN(above) || Math.abs(above) < clearance) continue;
    if (side !== 0 && Math.sign(above) !== side) return true;
    side = Math.sign(above);
  }
  return false;
}

const halvings = 24;

/** The places where a ray meets the surface, the nearest to the eye first. */
export function placesOn(ray: (distance: number) => Place, grid: NodeGrid, box: Box, eye: Place): Place[] {
  const far = Math.hypot(eye.across, eye.up, eye.height);
  const above = (distance: number): number => {
    const { across, up, height } = ray(distance);
    return Math.abs(across) > 1 || Math.abs(up) > 1 ? NaN : height - heightAt(grid, box, across, up);
  };
  const found: Place[] = [];
  const step = 3.4 / (looks * 3);
  for (let distance = far - 1.7; distance < far + 1.7; distance += step) {
    let [near, beyond] = [distance, distance + step];
    const side = Math.sign(above(near));
    if (side * Math.sign(above(beyond)) !== -1) continue;
    for (let turn = 0; turn < halvings; turn++) {
      const middle = (near + beyond) / 2;
      if (Math.sign(above(middle)) === side) near = middle;
      else beyond = middle;
    }
    found.push(ray(near));
  }
  return found;
}

/** The height of the surface over a place of the floor, by the nearest crossing's value and its neighbours'; NaN where there is none. */
function heightAt({ side, values }: NodeGrid, box: Box, across: number, up: number): number {
  const [column, row] = [((across + 1) / 2) * (side - 1), ((up + 1) / 2) * (side - 1)];
  const [left, below] = [Math.min(side - 2, Math.max(0, Math.floor(column))), Math.min(side - 2, Math.max(0, Math.floor(row)))];
  const [right, above] = [column - left, row - below];
  const at = (dx: number, dy: number): number => values[(below + dy) * side + left + dx] ?? NaN;
  const value = (at(0, 0) * (1 - right) + at(1, 0) * right) * (1 - above) + (at(0, 1) * (1 - right) + at(1, 1) * right) * above;
  const height = (share(box.value, value) * 2 - 1) * boxHeight;
  // Beyond the range the surface is cut off, and hides nothing.
  return Math.abs(height) <= boxHeight ? height : NaN;
}
