"""A made-up lab and one complete flight of it: all ten steps, every kind of plot and of fact."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar, Literal

from onsite.labs.core.bench import Bench
from onsite.labs.core.design import Design, choice
from onsite.labs.core.lab import Effect, Lab, Measurement, Run, Setting, Trap
from onsite.labs.core.records import (
    Flight,
    Guardrail,
    Online,
    Plot,
    Series,
    Serving,
    StepRecord,
)
from onsite.labs.core.steps import Step


class SampleDesign(Design):
    lab: ClassVar[str] = "sample"

    objective: Literal["clicks", "satisfaction"] = choice(
        "satisfaction",
        step=Step.PROBLEM,
        doc="What the system is to bring about.",
        options={
            "clicks": "As many clicks as possible.",
            "satisfaction": "Sessions that end with what the user came for.",
        },
    )
    offline_metric: Literal["ndcg", "mrr"] = choice(
        "ndcg",
        step=Step.METRICS,
        doc="Which offline metric decides between models.",
        options={
            "ndcg": "Graded gains, discounted by rank.",
            "mrr": "How high the first good result stands.",
        },
    )
    judged: Literal["head", "all"] = choice(
        "all",
        step=Step.METRICS,
        doc="Which queries the offline metric is computed on.",
        options={
            "head": "The frequent tenth of the queries.",
            "all": "A sample of every class of query.",
        },
    )
    label: Literal["clicks", "dwell", "ipw"] = choice(
        "ipw",
        step=Step.DATA,
        doc="What the model learns from.",
        options={
            "clicks": "Every click counts as one.",
            "dwell": "Only clicks followed by thirty seconds of reading.",
            "ipw": "Clicks weighted by the inverse of how likely the position was looked at.",
        },
    )
    split: Literal["time", "query", "rows"] = choice(
        "time",
        step=Step.DATA,
        doc="How logged rows are divided into training and test.",
        options={
            "time": "The last days are the test.",
            "query": "A query is either training or test.",
            "rows": "Each row by a coin.",
        },
    )
    model: Literal["lambdamart", "pointwise", "linear"] = choice(
        "lambdamart",
        step=Step.TRAINING,
        doc="The ranker.",
        options={
            "lambdamart": "Boosted trees with a listwise loss.",
            "pointwise": "Boosted trees on each row by itself.",
            "linear": "A weighted sum of the features.",
        },
    )
    freshness_boost: float = choice(
        0.15, step=Step.TRAINING, doc="How much a new document is lifted.", low=0, high=1
    )
    position_at_serving: bool = choice(
        False,
        step=Step.INFERENCE,
        doc="Whether the position is a feature at serving, too.",
        options={
            True: "The model sees yesterday’s position of each document.",
            False: "The position is held fixed at serving.",
        },
    )
    depth: int = choice(
        200, step=Step.SCALING, doc="How many candidates are ranked.", low=10, high=1000
    )
    retrain_days: int = choice(
        7, step=Step.MONITORING, doc="Days between two trainings.", low=1, high=90
    )


def _trap(
    slug: str, claim: str, changes: dict, effects: tuple[int, int], step: Step, say: str
) -> Trap:
    offline, online = effects
    return Trap(
        slug=slug,
        claim=claim,
        changes=changes,
        offline=Effect("ndcg_at_10", offline),
        online=Effect("success_per_session", online),
        step=step,
        say=say,
    )


TRAPS = (
    _trap(
        "raw-clicks",
        "Trained on raw clicks, the model learns where the old ranker put things. "
        "It wins on clicks from the log and loses with users.",
        {"label": "clicks"},
        (1, -1),
        Step.DATA,
        "Clicks are biased by position; I would estimate the propensity of a look from randomised "
        "pairs and weight by its inverse, then check on a slice that was shown in random order.",
    ),
    _trap(
        "row-split",
        "Rows split by a coin put the same query’s sessions on both sides. Tests measure memory.",
        {"split": "rows"},
        (1, 0),
        Step.DATA,
        "Production sees tomorrow, so the test is the days after training; queries recur, so I "
        "also report the ones never seen before.",
    ),
    _trap(
        "head-queries",
        "Judged on head queries alone, the long tail goes unseen, where most of the gain lies.",
        {"judged": "head"},
        (1, -1),
        Step.METRICS,
        "I would stratify by class of query and report each class, weighted by traffic.",
    ),
    _trap(
        "position-served",
        "Position as a feature at serving makes yesterday’s order repeat itself.",
        {"position_at_serving": True},
        (1, -1),
        Step.INFERENCE,
        "Position may explain clicks in training; at serving it is held fixed for every candidate.",
    ),
    _trap(
        "shallow-candidates",
        "With few candidates the ranker never sees what the first stage ranked low.",
        {"depth": 10},
        (0, -1),
        Step.SCALING,
        "I would plot recall of the first stage against depth and pay for depth until it is flat.",
    ),
    _trap(
        "rare-retraining",
        "A model that is trained once a quarter does not know this week’s news.",
        {"retrain_days": 90},
        (0, -1),
        Step.MONITORING,
        "Cadence follows the drift that monitors measure, not the calendar.",
    ),
)


class SampleLab(Lab):
    name = "sample"
    title = "Search ranking"
    summary = "Rank documents for queries so that users find what they came for."
    folder = Path(__file__).parent
    design_type = SampleDesign
    traps = TRAPS
    own_features_doc = ""

    def baseline(self) -> Design:
        return SampleDesign(label="clicks", model="linear")

    def run(self, setting: Setting, bench: Bench) -> Run:
        raise NotImplementedError

    def measure(self, design: Design, seed: int, size: str) -> Measurement:
        raise NotImplementedError

    def production(self, seed: int, size: str) -> Measurement:
        raise NotImplementedError


def _lines(slug: str, title: str, x: str, y: str, *series: Series, **kind: bool) -> Plot:
    return Plot(slug, "lines", title, x, y, series, **kind)


def _banded(name: str, x: Sequence[float], y: Sequence[float], width: float) -> Series:
    return Series(
        name, tuple(x), tuple(y), tuple(v - width for v in y), tuple(v + width for v in y)
    )


def _problem() -> StepRecord:
    return StepRecord(
        Step.PROBLEM,
        {
            "users": 20_000,
            "queries_per_day": 1_200_000,
            "peak_qps": 1_400,
            "latency_target_ms": 120,
            "objective": "satisfaction",
            "traffic_by_class": {
                "navigational": {"traffic_share": 0.31, "queries": 1_450},
                "informational": {"traffic_share": 0.386, "queries": 5_210},
                "fresh": {"traffic_share": 0.122, "queries": 940},
                "long-tail": {"traffic_share": 0.141, "queries": 21_873},
                "misspelt": {"traffic_share": 0.041, "queries": 3_027},
            },
        },
        remarks=(
            "Seven in ten sessions are navigational or informational; the long tail is a seventh "
            "of the traffic and two thirds of the distinct queries.",
        ),
        seconds=0.412,
    )


def _need() -> StepRecord:
    return StepRecord(
        Step.NEED,
        {
            "best_rule": "BM25 with authority as a tie-break",
            "rule_ndcg_at_10": 0.5213388,
            "ceiling_ndcg_at_10": 0.7481,
            "gap_closed_by_rules_share": 0.4135,
        },
        (
            Plot(
                "need",
                "bars",
                "Rules leave half of the gap open",
                "nDCG@10",
                "nDCG@10",
                (
                    Series(
                        "nDCG@10",
                        ("Random order", "BM25", "BM25 and authority", "Ideal order"),
                        (0.301, 0.487, 0.521, 0.748),
                        (0.292, 0.478, 0.512, 0.741),
                        (0.310, 0.496, 0.530, 0.755),
                    ),
                ),
            ),
        ),
        ("A rule of two features reaches 0.52; the world allows 0.75: a learnt ranker has room.",),
        1.93,
    )


def _metrics() -> StepRecord:
    classes = ("navigational", "informational", "fresh", "long tail", "misspelt")
    bars = (
        Series("production", classes, (0.712, 0.522, 0.401, 0.388, 0.296)),
        Series("this design", classes, (0.741, 0.583, 0.472, 0.497, 0.381)),
    )
    banded = tuple(
        Series(
            one.name,
            one.x,
            one.y,
            tuple(y - 0.02 for y in one.y),
            tuple(y + 0.02 for y in one.y),
        )
        for one in bars
    )
    return StepRecord(
        Step.METRICS,
        {
            "judged_queries": 2_400,
            "ndcg_at_10_interval": [0.5741, 0.6012],
            "agrees_with_online": True,
            "correlation_with_online": 0.8123456789012345,
        },
        (
            Plot(
                "ndcg-by-class",
                "bars",
                "The long tail gains most",
                "class of query",
                "nDCG@10",
                banded,
            ),
        ),
        ("Judged on every class, the offline metric moves with the online one.",),
        2.2,
    )


def _data() -> StepRecord:
    ranks = tuple(range(1, 11))
    truth = (1.0, 0.71, 0.55, 0.44, 0.37, 0.31, 0.27, 0.24, 0.21, 0.19)
    return StepRecord(
        Step.DATA,
        {
            "impressions": 4_812_330,
            "click_share": 0.0931827364,
            "randomised_share": 0.01,
            "effective_sample_size": 412_877.4,
            "largest_weight": 18.25,
            "propensity_error": 0.0000412,
            "leaky_features": [],
        },
        (
            _lines(
                "propensity",
                "Propensities estimated by EM follow the randomised ones",
                "position",
                "chance of a look, relative to the first",
                _banded("randomised", ranks, truth, 0.03),
                _banded("estimated by EM", ranks, tuple(v * 1.04 - 0.02 for v in truth), 0.015),
            ),
            Plot(
                "weights",
                "bars",
                "Few weights are large",
                "weight of a click",
                "clicks, thousands",
                (
                    Series(
                        "clicks",
                        tuple(f"{low}–{low + 1}" for low in range(1, 19)),
                        tuple(round(160 * 0.74**low, 1) for low in range(18)),
                    ),
                ),
            ),
        ),
        (
            "Clicks were weighted by the inverse of their propensity; the weights cost nine tenths "
            "of the sample’s size.",
            "No feature offered here knows the future.",
        ),
        6.51,
    )


def _mvp() -> StepRecord:
    return StepRecord(
        Step.MVP,
        {
            "model": "linear",
            "features": ["BM25", "authority", "age", "title match", "click rate of the document"],
            "ndcg_at_10": 0.561,
            "training_ms": 84.2,
        },
        remarks=("Five features and a weighted sum: the number that every later model must beat.",),
        seconds=0.93,
    )


def _training() -> StepRecord:
    rounds = tuple(range(0, 301, 5))
    train = tuple(0.41 + 0.25 * (1 - 0.985**r) for r in rounds)
    valid = tuple(0.40 + 0.19 * (1 - 0.975**r) - 0.00008 * max(0, r - 180) for r in rounds)
    bins = tuple(0.05 + 0.1 * index for index in range(10))
    observed = (0.04, 0.16, 0.24, 0.37, 0.43, 0.56, 0.67, 0.72, 0.88, 0.93)
    return StepRecord(
        Step.TRAINING,
        {
            "rows": 3_100_200,
            "trees": 185,
            "learning_rate": 0.05,
            "training_seconds": 14.732,
            "importance": {"BM25": 0.31, "authority": 0.22, "age": 0.13, "title_match": 0.12},
        },
        (
            _lines(
                "learning-curve",
                "Validation is best at 185 trees",
                "trees",
                "nDCG@10",
                Series("training", rounds, train),
                Series("validation", rounds, valid),
            ),
            _lines(
                "calibration",
                "Predicted and observed clicks agree",
                "predicted chance of a click",
                "observed share of clicks",
                _banded("this design", bins, observed, 0.04),
                diagonal=True,
            ),
            _lines(
                "sample-size",
                "Ten times the data is worth two points",
                "training impressions",
                "nDCG@10",
                Series("lambdamart", (1e4, 1e5, 1e6, 1e7), (0.49, 0.54, 0.575, 0.593)),
                Series("pointwise", (1e4, 1e5, 1e6, 1e7), (0.47, 0.53, 0.566, 0.58)),
                Series("linear", (1e4, 1e5, 1e6, 1e7), (0.51, 0.55, 0.561, 0.562)),
                log_x=True,
            ),
        ),
        ("Early stopping took 185 of 300 trees.",),
        14.9,
    )


def _inference() -> StepRecord:
    return StepRecord(
        Step.INFERENCE,
        {
            "stages_ms": {"understand": 0.31, "retrieve": 4.82, "features": 3.377, "rank": 2.9},
            "online_offline_skew": 0.0,
            "position_at_serving": False,
        },
        remarks=("Serving computes the same features from the same code as training.",),
        seconds=1.2,
    )


def _scaling() -> StepRecord:
    edges = tuple(f"{low}–{low + 4}" for low in range(4, 60, 4))
    counts = (12, 310, 720, 655, 402, 221, 120, 66, 41, 22, 14, 8, 5, 4)
    return StepRecord(
        Step.SCALING,
        {
            "rate_qps": 40.0,
            "errors": 0,
            "server_rss_mib": 412.6,
            "servers_at_peak": 19,
            "monthly_usd": 5_318.4,
            "arithmetic": "1,400 queries/s ÷ (95 queries/s a core × 0.8) = 19 cores",
        },
        (
            Plot(
                "latency",
                "bars",
                "One request in a hundred takes longer than 38 ms",
                "latency, ms",
                "requests",
                (Series("requests", edges, tuple(map(float, counts))),),
            ),
        ),
        ("At 40 queries a second the target of 120 ms is met three times over.",),
        11.4,
    )


def _experiment() -> StepRecord:
    days = tuple(range(1, 15))
    lift = (3.9, 1.2, 2.9, 2.1, 2.6, 2.0, 2.5, 2.2, 2.5, 2.3, 2.4, 2.5, 2.4, 2.41)
    return StepRecord(
        Step.EXPERIMENT,
        {
            "users_per_arm": 10_000,
            "srm_p_value": 0.6213,
            "least_lift": 0.015,
            "planned_days": 14,
            "cuped_variance_removed_share": 0.387,
        },
        (
            _lines(
                "lift-by-day",
                "The interval leaves zero on day 6",
                "day",
                "lift of success per session, %",
                Series(
                    "fixed horizon",
                    days,
                    lift,
                    tuple(v - 5.2 / d**0.55 for v, d in zip(lift, days, strict=True)),
                    tuple(v + 5.2 / d**0.55 for v, d in zip(lift, days, strict=True)),
                ),
                Series("always valid", days, tuple(v - 0.12 for v in lift)),
            ),
        ),
        (
            "Assignment is even: the sample-ratio check passes.",
            "CUPED removed 39 % of the variance, worth five days of traffic.",
        ),
        3.84,
    )


def _monitoring() -> StepRecord:
    days = tuple(range(0, 61, 3))
    return StepRecord(
        Step.MONITORING,
        {
            "false_alarms_per_100_days": 1.7,
            "incidents": [
                {"incident": "feature went null", "monitor": "null share", "delay_days": 1},
                {"incident": "labels late", "monitor": "label count", "delay_days": 2},
                {"incident": "new country", "monitor": "PSI of language", "delay_days": 4},
                {"incident": "slow drift", "monitor": None, "delay_days": None},
            ],
        },
        (
            _lines(
                "drift",
                "Weekly training holds the level; quarterly training loses four points",
                "day after launch",
                "nDCG@10",
                Series("every 7 days", days, tuple(0.588 - 0.0002 * (d % 7) for d in days)),
                Series("every 30 days", days, tuple(0.588 - 0.0006 * (d % 30) for d in days)),
                Series("every 90 days", days, tuple(0.588 - 0.0007 * d for d in days)),
                Series("never", days, tuple(0.588 - 0.0008 * d for d in days)),
            ),
            Plot(
                "importance",
                "bars",
                "The slow drift is seen by no monitor",
                "days until the alarm",
                "days until the alarm",
                (
                    Series(
                        "data monitors",
                        ("feature went null", "labels came late", "a new country arrived"),
                        (1, 2, 4),
                    ),
                    Series(
                        "prediction monitors",
                        ("feature went null", "labels came late", "a new country arrived"),
                        (2, 9, 5),
                    ),
                ),
            ),
        ),
        ("Three of four incidents were caught; the slow drift needs a label monitor.",),
        5.02,
    )


def sample_flight() -> Flight:
    """A complete flight whose design falls into one trap."""
    design = SampleDesign(judged="head", depth=300)
    return Flight(
        lab="sample",
        seed=7,
        size="standard",
        design=design.values(),
        steps=(
            _problem(),
            _need(),
            _metrics(),
            _data(),
            _mvp(),
            _training(),
            _inference(),
            _scaling(),
            _experiment(),
            _monitoring(),
        ),
        offline={
            "ndcg_at_10": 0.58812345678901234,
            "mrr": 0.6402,
            "recall_at_300": 0.9317,
            "click_log_loss": 0.23811,
            "ece": 0.0132,
        },
        online=Online(
            metric="success_per_session",
            control=0.61287345,
            treatment=0.62764111,
            lift=0.02409577,
            interval=(0.01151, 0.03668),
            p_value=0.000171,
            decision="ship",
            reasons=(
                "The interval of the lift lies above zero after the 14 days that were planned.",
                "The least lift worth shipping, 1.5 %, is within reach of the interval.",
                "No guardrail is worse than its tolerance.",
            ),
        ),
        serving=Serving(p50_ms=12.4381, p95_ms=26.91, p99_ms=38.2277, qps=39.8),
        guardrails={
            "abandoned_share": Guardrail(0.1841, 0.1788, True),
            "p95_ms": Guardrail(24.1, 26.91, True),
            "clicks_on_new_documents_share": Guardrail(0.0712, 0.0655, False),
        },
        versions={
            "Python": "3.12.4",
            "Onsite": "0.2.0",
            "numpy": "2.4.1",
            "lightgbm": "4.7.0",
            "bm25s": "0.3.16",
        },
    )
