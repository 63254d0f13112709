import { expect, test } from "vitest";
import { around, fit, Grid, reveal, visible, zoomAt } from "./geometry";

const frame = { width: 800, height: 600 };

test("zooming keeps the place under the pointer", () => {
  const view = zoomAt({ x: 20, y: -40, zoom: 1 }, 1.5, 300, 200);
  expect((300 - view.x) / view.zoom).toBeCloseTo(280);
  expect((200 - view.y) / view.zoom).toBeCloseTo(240);
});

test("zoom stays within its limits", () => {
  expect(zoomAt({ x: 0, y: 0, zoom: 1 }, 100, 0, 0).zoom).toBe(2);
  expect(zoomAt({ x: 0, y: 0, zoom: 1 }, 0.0001, 0, 0).zoom).toBe(0.1);
});

test("fitting shows everything and never enlarges", () => {
  expect(fit({ x: 0, y: 0, width: 100, height: 100 }, frame).zoom).toBe(1);
  const view = fit({ x: 0, y: 0, width: 1600, height: 400 }, frame);
  expect(1600 * view.zoom).toBeLessThanOrEqual(frame.width);
});

test("what is seen already does not move the view", () => {
  const view = { x: 0, y: 0, zoom: 1 };
  expect(reveal(view, { x: 100, y: 100, width: 200, height: 48 }, frame)).toBe(view);
});

test("a box below the frame is brought just into it", () => {
  const view = reveal({ x: 0, y: 0, zoom: 1 }, { x: 100, y: 900, width: 200, height: 48 }, frame);
  expect(900 + 48 + view.y).toBe(576);
});

test("the grid finds the same boxes as looking at all of them", () => {
  const boxes = new Map<string, { x: number; y: number; width: number; height: number }>();
  for (let index = 0; index < 400; index++) {
    boxes.set(`n${index}`, { x: (index % 20) * 260, y: Math.floor(index / 20) * 90, width: 216, height: 48 });
  }
  const grid = new Grid(boxes);
  const seen = grid.within({ x: 500, y: 300, width: 600, height: 300 });
  for (const [id, box] of boxes) {
    const meets = box.x <= 1100 && box.x + box.width >= 500 && box.y <= 600 && box.y + box.height >= 300;
    expect(seen.has(id)).toBe(meets);
  }
});

test("far out, the whole canvas is visible", () => {
  const area = visible({ x: 0, y: 0, zoom: 0.1 }, frame);
  expect(area.width).toBeGreaterThan(8000);
});

test("nothing has no bounds", () => {
  expect(around([])).toBeUndefined();
});
