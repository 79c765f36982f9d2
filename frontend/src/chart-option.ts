/** What ECharts is told to draw for a plot. */

import type { BarSeriesOption, CustomSeriesOption, LineSeriesOption } from "echarts/charts";
import type {
  AriaComponentOption,
  GridComponentOption,
  LegendComponentOption,
  TooltipComponentOption,
} from "echarts/components";
import type { ComposeOption } from "echarts/core";
import { band, whiskers } from "./intervals.ts";
import { description, type Look, type Plot, type Series, written } from "./plot.ts";

/** The parts of ECharts that a plot needs. */
export type ChartOption = ComposeOption<
  | AriaComponentOption
  | BarSeriesOption
  | CustomSeriesOption
  | GridComponentOption
  | LegendComponentOption
  | LineSeriesOption
  | TooltipComponentOption
>;
type Drawn = BarSeriesOption | CustomSeriesOption | LineSeriesOption;

const SYMBOLS = ["circle", "rect", "triangle", "diamond", "emptyCircle", "emptyRect"];
const DASHES: ReadonlyArray<"solid" | number[]> = [
  "solid", [7, 4], [2, 3], [9, 3, 2, 3], [12, 4], [4, 2, 1, 2, 1, 2],
];
/** Points this many and more are drawn as a line alone. */
const CROWDED = 40;
const EQUAL = "equal";

const cyclic = <T>(values: readonly T[], i: number, otherwise: T): T =>
  values[i % values.length] ?? otherwise;

/** Points of a line; on a logarithmic axis those without a logarithm are left out. */
function points({ x, y }: Series, logX: boolean): [number, number | null][] {
  return x
    .map((at, i): [number, number | null] => [Number(at), y[i] ?? null])
    .filter(([at]) => !logX || at > 0);
}

function lines(plot: Plot, look: Look): Drawn[] {
  return plot.series.flatMap((series, i): Drawn[] => {
    const colour = cyclic(look.colours, i, look.text);
    const data = points(series, plot.log_x ?? false);
    const line: LineSeriesOption = {
      type: "line",
      name: series.name,
      data,
      color: colour,
      lineStyle: { width: 2, type: cyclic(DASHES, i, "solid") },
      symbol: cyclic(SYMBOLS, i, "circle"),
      symbolSize: 7,
      showSymbol: data.length < CROWDED,
      emphasis: { focus: "none" },
      z: 3,
    };
    return [...band({ series, colour, name: series.name }), line];
  });
}

function equality(plot: Plot, look: Look): LineSeriesOption[] {
  const xs = plot.series.flatMap((series) => series.x.map(Number)).filter(Number.isFinite);
  if (!plot.diagonal || plot.kind !== "lines" || xs.length === 0) return [];
  const ends = [Math.min(...xs), Math.max(...xs)];
  return [
    {
      type: "line",
      name: EQUAL,
      data: ends.map((at) => [at, at]),
      color: look.muted,
      lineStyle: { width: 1, type: [3, 3] },
      symbol: "none",
      silent: true,
      z: 2,
    },
  ];
}

function categories(plot: Plot): string[] {
  return [...new Set(plot.series.flatMap((series) => series.x.map(String)))];
}

function bars(plot: Plot, look: Look): Drawn[] {
  const names = categories(plot);
  return plot.series.flatMap((series, i): Drawn[] => {
    const colour = cyclic(look.colours, i, look.text);
    const byName = new Map(series.x.map((name, at) => [String(name), series.y[at] ?? null]));
    const bar: BarSeriesOption = {
      type: "bar",
      name: series.name,
      data: names.map((name) => byName.get(name) ?? null),
      color: colour,
      barGap: "15%",
      barCategoryGap: "30%",
      barMaxWidth: 56,
      z: 3,
    };
    const named = { ...series, x: series.x.map(String) };
    const beside = { series: named, colour, name: series.name };
    return [bar, ...whiskers(beside, look.text, i, plot.series.length)];
  });
}

interface Hovered {
  readonly seriesName?: string;
  readonly seriesType?: string;
  readonly dataIndex: number;
  readonly axisValue?: number | string;
  readonly value: unknown;
}

/** The text beside the pointer: x, then each series with its interval. */
export function hoverText(plot: Plot, hovered: readonly Hovered[]): string {
  const shown = hovered.filter((item) => item.seriesType !== "custom" && item.seriesName !== EQUAL);
  const rows = shown.map(({ seriesName, value, axisValue }) => {
    const series = plot.series.find((candidate) => candidate.name === seriesName);
    const [x, y] = Array.isArray(value) ? value : [axisValue, value];
    const at = series?.x.findIndex((candidate) => String(candidate) === String(x)) ?? -1;
    const [low, high] = [series?.low?.[at], series?.high?.[at]];
    const interval = low == null || high == null ? "" : `  [${written(low)}, ${written(high)}]`;
    return `${seriesName ? `${seriesName}  ` : ""}${written(y)}${interval}`;
  });
  return [`${plot.x_label} ${written(hovered[0]?.axisValue)}`, ...rows].join("\n");
}

function tooltip(plot: Plot, look: Look): TooltipComponentOption {
  return {
    trigger: "axis",
    // HTML tooltips set style attributes, which the page's policy forbids.
    renderMode: "richText",
    confine: true,
    backgroundColor: look.surface,
    borderColor: look.line,
    borderWidth: 1,
    textStyle: { color: look.text, fontFamily: look.font, fontSize: 13 },
    axisPointer: { lineStyle: { color: look.muted }, shadowStyle: { color: look.line, opacity: 0.4 } },
    formatter: (hovered) => hoverText(plot, [hovered].flat() as unknown as Hovered[]),
  };
}

function axes(plot: Plot, look: Look): Pick<ChartOption, "xAxis" | "yAxis"> {
  const label = { color: look.muted, fontFamily: look.font, fontSize: 12 };
  const name = { nameTextStyle: { ...label, color: look.text } };
  const ruled = { splitLine: { lineStyle: { color: look.line } }, axisLine: { lineStyle: { color: look.line } } };
  const isBars = plot.kind === "bars";
  return {
    xAxis: {
      type: isBars ? "category" : plot.log_x ? "log" : "value",
      ...(isBars ? { data: categories(plot) } : { scale: true }),
      name: plot.x_label,
      nameLocation: "middle",
      nameGap: 30,
      ...name,
      ...ruled,
      splitLine: { show: false },
      axisLabel: { ...label, hideOverlap: true, ...(isBars ? {} : { formatter: written }) },
    },
    yAxis: {
      type: "value",
      scale: !isBars,
      name: plot.y_label,
      nameLocation: "end",
      nameGap: 12,
      ...name,
      nameTextStyle: { ...name.nameTextStyle, align: "left" },
      ...ruled,
      axisLabel: { ...label, formatter: written },
    },
  } as Pick<ChartOption, "xAxis" | "yAxis">;
}

/**
 * Says how to draw a plot.
 *
 * @param plot - what to draw.
 * @param look - how the page looks.
 */
export function chartOption(plot: Plot, look: Look): ChartOption {
  const drawn = plot.kind === "lines" ? lines(plot, look) : bars(plot, look);
  const several = plot.series.length > 1;
  return {
    aria: {
      enabled: true,
      label: { description: description(plot) },
      decal: { show: plot.kind === "bars" && several },
    },
    animation: look.animate,
    animationDuration: 250,
    textStyle: { fontFamily: look.font, color: look.text },
    grid: { left: 8, right: 16, top: several ? 64 : 36, bottom: 34, containLabel: true },
    legend: {
      show: several,
      data: plot.series.map((series) => series.name),
      top: 0,
      left: 0,
      type: "scroll",
      itemWidth: 34,
      textStyle: { color: look.text, fontFamily: look.font, fontSize: 13 },
      pageIconColor: look.text,
      pageTextStyle: { color: look.muted },
    },
    tooltip: tooltip(plot, look),
    ...axes(plot, look),
    series: [...drawn, ...equality(plot, look)],
  };
}
