import assert from "node:assert/strict";
import { test } from "node:test";
import type { LineSeriesOption } from "echarts/charts";
import { chartOption, hoverText } from "../src/chart-option.ts";
import type { Look, Plot } from "../src/plot.ts";

const LOOK: Look = {
  colours: ["#111", "#222"],
  text: "#000",
  muted: "#777",
  line: "#ccc",
  surface: "#fff",
  font: "serif",
  animate: false,
  width: 600,
};
const LINES: Plot = {
  kind: "lines",
  title: "Cost",
  x_label: "n",
  y_label: "ms",
  series: [
    { name: "yours", x: [0, 10, 100], y: [1, 2, 3], low: [0.5, 1.5, 2.5], high: [1.5, 2.5, 3.5] },
    { name: "reference", x: [10, 100], y: [1, null] },
  ],
};
const BARS: Plot = {
  kind: "bars",
  title: "Tries",
  x_label: "week",
  y_label: "tries",
  series: [
    { name: "accepted", x: ["1 Nov", "8 Nov"], y: [1, 2] },
    { name: "other", x: ["8 Nov"], y: [3] },
  ],
};

const seriesOf = (plot: Plot) => [chartOption(plot, LOOK).series ?? []].flat();

test("series are told apart by more than colour", () => {
  const drawn = seriesOf(LINES).filter((one): one is LineSeriesOption => one.type === "line");
  const looks = drawn.map((one) => JSON.stringify([one.lineStyle?.type, one.symbol]));
  assert.equal(new Set(looks).size, drawn.length);
});

test("everything of one name has one colour, so that the legend tells the truth", () => {
  for (const name of ["yours", "reference"]) {
    const colours = seriesOf(LINES).filter((one) => one.name === name).map((one) => one.color);
    assert.equal(new Set(colours).size, 1);
  }
});

test("a logarithmic axis leaves out what has no logarithm", () => {
  const [first] = seriesOf({ ...LINES, log_x: true }).filter((one) => one.type === "line");
  assert.deepEqual(first?.data, [[10, 2], [100, 3]]);
});

test("bars stand at their names, also where a row lacks one", () => {
  const [, other] = seriesOf(BARS).filter((one) => one.type === "bar");
  assert.deepEqual(other?.data, [null, 3]);
});

test("the diagonal spans the values and stays out of what is read aloud", () => {
  const drawn = seriesOf({ ...LINES, diagonal: true });
  assert.deepEqual(drawn.find((one) => one.name === "equal")?.data, [[0, 0], [100, 100]]);
});

test("the text beside the pointer gives the interval with the value", () => {
  const said = hoverText(LINES, [
    { seriesName: "yours", seriesType: "line", dataIndex: 1, axisValue: 10, value: [10, 2] },
  ]);
  assert.equal(said, "n 10\nyours  2  [1.5, 2.5]");
});

test("nothing moves for who asked for that", () => {
  assert.equal(chartOption(LINES, LOOK).animation, false);
});
