/** Draws each `figure[data-chart]` from the plot it holds as JSON. */

import { BarChart, CustomChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { type EChartsType, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { chartOption } from "./chart-option.ts";
import { on } from "./events.ts";
import { fresh } from "./page.ts";
import type { Look, Plot } from "./plot.ts";

use([
  BarChart,
  CustomChart,
  LineChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  SVGRenderer,
]);

interface Drawing {
  readonly box: HTMLElement;
  readonly chart: EChartsType;
  readonly plot: Plot;
}

const seen = new WeakSet<HTMLElement>();
let drawings: Drawing[] = [];

function look(box: HTMLElement): Look {
  const style = getComputedStyle(box);
  const property = (name: string) => style.getPropertyValue(name).trim();
  return {
    colours: [1, 2, 3, 4, 5, 6].map((i) => property(`--chart-${i}`)),
    text: property("--text"),
    muted: property("--muted"),
    line: property("--line"),
    surface: property("--surface"),
    font: style.fontFamily,
    animate: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    width: box.clientWidth,
  };
}

function draw({ box, chart, plot }: Drawing): void {
  chart.setOption(chartOption(plot, look(box)), { notMerge: true });
}

const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    drawings.find(({ box }) => box === target)?.chart.resize();
  }
});

function attach(figure: HTMLElement): Drawing[] {
  const data = figure.querySelector('script[type="application/json"]')?.textContent;
  const box = figure.querySelector<HTMLElement>(".chart");
  if (!data || !box) return [];
  const chart = init(box, null, { renderer: "svg" });
  sizes.observe(box);
  return [{ box, chart, plot: JSON.parse(data) as Plot }];
}

function dropRemoved(): void {
  for (const { box, chart } of drawings) {
    if (box.isConnected) continue;
    sizes.unobserve(box);
    chart.dispose();
  }
  drawings = drawings.filter(({ box }) => box.isConnected);
}

on("onsite:theme", () => drawings.forEach(draw));

/** Draws what is new on the page and forgets what has gone. */
export function enhance(): void {
  dropRemoved();
  for (const figure of fresh<HTMLElement>("figure[data-chart]", seen)) {
    const drawn = attach(figure);
    drawn.forEach(draw);
    drawings.push(...drawn);
  }
}
