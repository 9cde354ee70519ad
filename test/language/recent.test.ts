import assert from "node:assert/strict";
import { Recent } from "../../src/language/recent";

suite("recent values", () => {
  test("are worked out once, also when they are undefined", () => {
    const recent = new Recent<string, number | undefined>(2);
    let made = 0;
    const get = (key: string): number | undefined => recent.get(key, () => void made++);
    assert.equal(get("a"), undefined);
    assert.equal(get("a"), undefined);
    assert.equal(made, 1);
  });

  test("the one that was asked for longest ago goes first", () => {
    const recent = new Recent<string, string>(2);
    const made: string[] = [];
    for (const key of ["a", "b", "a", "c", "a", "b"]) recent.get(key, () => {
      made.push(key);
      return key;
    });
    assert.deepEqual(made, ["a", "b", "c", "b"]);
  });
});
