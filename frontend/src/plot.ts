/** A plot as the server sends it: onsite.labs.core.records, as JSON. */

/** One line or one row of bars. */
export interface Series {
  readonly name: string;
  readonly x: ReadonlyArray<number | string>;
  readonly y: ReadonlyArray<number | null>;
  readonly low?: ReadonlyArray<number | null> | null;
  readonly high?: ReadonlyArray<number | null> | null;
}

/** A picture as data. */
export interface Plot {
  readonly kind: "lines" | "bars";
  readonly title: string;
  readonly x_label: string;
  readonly y_label: string;
  readonly series: readonly Series[];
  readonly log_x?: boolean;
  readonly diagonal?: boolean;
}

/** How the page looks now; colours as CSS spells them. */
export interface Look {
  readonly colours: readonly string[];
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  readonly font: string;
  /** Whether the chart may move. */
  readonly animate: boolean;
  /** Width of the drawing, in CSS pixels. */
  readonly width: number;
}

const FORMAT = new Intl.NumberFormat("en", { maximumSignificantDigits: 4 });

/** Writes a number as a person would: four digits that matter. */
export function written(value: number | string | null | undefined): string {
  return typeof value === "number" ? FORMAT.format(value) : (value ?? "–");
}

/** A sentence for who cannot see the drawing. */
export function description(plot: Plot): string {
  const kind = plot.kind === "lines" ? "Line chart" : "Bar chart";
  const names = plot.series.map((series) => series.name).filter(Boolean);
  const of = names.length > 0 ? `, for ${names.join(", ")}` : "";
  return `${kind}: ${plot.title}. ${plot.y_label} by ${plot.x_label}${of}. The table has its data.`;
}
