/** Draws the interval around each value: a band along a line, an error bar on a bar. */

import type { CustomSeriesOption } from "echarts/charts";
import type { CustomSeriesRenderItem } from "echarts";
import type { Series } from "./plot.ts";

/** What an interval takes its place and colour from. */
export interface Beside {
  readonly series: Series;
  readonly colour: string;
  readonly name: string;
}

type Bound = readonly [x: number | string, low: number, high: number];

function bounds({ x, low, high }: Series): Bound[] {
  return x.flatMap((at, i) => {
    const [from, to] = [low?.[i], high?.[i]];
    return from == null || to == null ? [] : [[at, from, to] as const];
  });
}

/** A translucent band between the bounds of a line; nothing where it has none. */
export function band({ series, colour, name }: Beside): CustomSeriesOption[] {
  const edges = bounds(series);
  if (edges.length === 0) return [];
  const renderItem: CustomSeriesRenderItem = (_, api) => ({
    type: "polygon",
    shape: {
      points: [
        ...edges.map(([x, low]) => api.coord([x, low])),
        ...edges.toReversed().map(([x, , high]) => api.coord([x, high])),
      ],
    },
    style: { fill: colour, opacity: 0.16 },
  });
  // One item draws the whole band; its other values only stretch the axes.
  const extent = edges.flatMap(([x, low, high]) => [[x, low], [x, high]]);
  return [
    {
      type: "custom",
      name,
      // The legend takes a name's colour from the first series that bears it.
      color: colour,
      data: extent,
      renderItem: (params, api) => (params.dataIndex === 0 ? renderItem(params, api) : null),
      silent: true,
      clip: true,
      z: 1,
      tooltip: { show: false },
    },
  ];
}

/**
 * A whisker on each bar; nothing where the bars have no bounds.
 *
 * @param place - of the bars among the rows of bars, from 0.
 * @param rows - how many rows of bars there are.
 */
export function whiskers(
  { series, colour, name }: Beside,
  ink: string,
  place: number,
  rows: number,
): CustomSeriesOption[] {
  const edges = bounds(series);
  if (edges.length === 0) return [];
  const renderItem: CustomSeriesRenderItem = (_, api) => {
    const layout = api.barLayout?.({ count: rows, barGap: "15%", barCategoryGap: "30%" })?.[place];
    const [x = 0, bottom = 0] = api.coord([api.value(0), api.value(1)]);
    const top = api.coord([api.value(0), api.value(2)])[1] ?? 0;
    const at = x + (layout?.offsetCenter ?? 0);
    const cap = Math.min(5, (layout?.width ?? 10) / 3);
    const stroke = (x1: number, y1: number, x2: number, y2: number) => ({
      type: "line" as const,
      shape: { x1, y1, x2, y2 },
      style: { stroke: ink, lineWidth: 1.5 },
    });
    return {
      type: "group",
      children: [
        stroke(at, bottom, at, top),
        stroke(at - cap, bottom, at + cap, bottom),
        stroke(at - cap, top, at + cap, top),
      ],
    };
  };
  return [
    {
      type: "custom",
      name,
      // The legend takes a name's colour from the first series that bears it.
      color: colour,
      data: edges.map((edge) => [...edge]),
      encode: { x: 0, y: [1, 2] },
      renderItem,
      silent: true,
      clip: true,
      z: 4,
      tooltip: { show: false },
    },
  ];
}
