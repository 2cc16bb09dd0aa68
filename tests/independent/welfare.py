"""Consumption, poverty, targeting and gains, from households and persons one by one."""

import numpy as np
import pandas as pd


def weighted_gini(values, weights):
    """Gini index of weighted values: twice the covariance with the rank."""
    order = np.argsort(values, kind="stable")
    v, w = values[order], weights[order]
    below = np.cumsum(v * w)
    area = np.sum(w * (2 * below - v * w))
    return 1 - area / (w.sum() * below[-1])


def share_of_poorest(values, weights, share, of=None):
    """Share of `of` (the values themselves) that goes to the poorest share of weight."""
    of = values if of is None else of
    order = np.argsort(values, kind="stable")
    w, o = weights[order], (of * weights)[order]
    rank = np.concatenate([[0], np.cumsum(w)]) / w.sum()
    curve = np.concatenate([[0], np.cumsum(o)]) / o.sum()
    return np.interp(share, rank, curve)


def poverty(y, w, z):
    gap = np.clip(1 - y / z, 0, None)
    poor = y < z
    every = w.sum()
    out = {
        "poverty_headcount": (w * poor).sum() / every,
        "poverty_gap": (w * gap).sum() / every,
        "poverty_severity": (w * gap**2).sum() / every,
        "watts_index": (w * poor * np.log(z / np.maximum(y, 256))).sum() / every,
    }
    # Sen-Shorrocks-Thon: relative gaps, the largest first, weigh from 2 down to 0.
    order = np.argsort(-gap, kind="stable")
    g, v = gap[order], w[order]
    rank = (np.cumsum(v) - v / 2) / every
    out["sen_shorrocks_thon_index"] = (v * g * 2 * (1 - rank)).sum() / every
    return out


def inequality(y, w):
    mean = (w * y).sum() / w.sum()
    x = y / mean
    n = w.sum()
    lorenz = lambda share: share_of_poorest(y, w, share)
    log_deviation = -(w * np.log(x)).sum() / n
    return {
        "mean_consumption": mean,
        "gini": weighted_gini(y, w),
        "theil_index": (w * x * np.log(x)).sum() / n,
        "mean_log_deviation": log_deviation,
        "atkinson_index epsilon=0.5": 1 - ((w * np.sqrt(x)).sum() / n) ** 2,
        "atkinson_index epsilon=1": 1 - np.exp(-log_deviation),
        "atkinson_index epsilon=2": 1 - 1 / ((w / x).sum() / n),
        "s80_s20_ratio": (1 - lorenz(0.8)) / lorenz(0.2),
        "palma_ratio": (1 - lorenz(0.9)) / lorenz(0.4),
    }


def figures(h, lines):
    """Every figure of a frame of households, by `indicator` or `indicator group`."""
    persons = (h["weight"] * h["size"]).to_numpy()
    homes = h["weight"].to_numpy()
    price = h["price_level"].to_numpy()
    before = (h["consumption_dh_per_person_year"] / price).to_numpy()
    transfer = (h["transfer_dh_per_person_year"] / price).to_numpy()
    after = before + transfer
    z = h["milieu"].map(lines["national"]).to_numpy()
    vulnerability = h["milieu"].map(lines["vulnerability"]).to_numpy()
    paid = (h["award_centimes"] > 0).to_numpy()
    out = {}

    for suffix, y in [("", after), ("_before_transfer", before)]:
        for name, value in {**poverty(y, persons, z), **inequality(y, persons)}.items():
            indicator, _, group = name.partition(" ")
            if indicator == "mean_consumption":
                value *= price[0]
            out[f"{indicator}{suffix} {group}".strip()] = value
        vulnerable = (y >= z) & (y < vulnerability)
        out["vulnerability_rate" + suffix] = (persons * vulnerable).sum() / persons.sum()
        for line, by_milieu in lines.items():
            if line == "national":
                continue
            of_line = poverty(y, persons, h["milieu"].map(by_milieu).to_numpy())
            for name in ["poverty_headcount", "poverty_gap", "poverty_severity"]:
                out[f"{name}{suffix} line={line}"] = of_line[name]
        for decile in range(1, 11):
            share = share_of_poorest(y, persons, np.array([decile - 1, decile]) / 10)
            mean = (share[1] - share[0]) * 10 * (persons * y).sum() / persons.sum()
            out[f"decile_mean_consumption{suffix} decile={decile}"] = mean * price[0]

    poor = before < z
    out["coverage"] = (persons * paid).sum() / persons.sum()
    out["coverage welfare=poor"] = (persons * paid * poor).sum() / (persons * poor).sum()
    out["exclusion_error"] = 1 - out["coverage welfare=poor"]
    out["inclusion_error"] = (persons * paid * ~poor).sum() / (persons * paid).sum()
    others = (persons * paid * ~poor).sum() / (persons * ~poor).sum()
    out["targeting_differential"] = out["coverage welfare=poor"] - others

    # The lowest share of persons of the frame; only meant for the whole country.
    order = np.argsort(before, kind="stable")
    rank = np.empty(len(before))
    rank[order] = (np.cumsum(persons[order]) - persons[order] / 2) / persons.sum()
    money = persons * transfer
    for name, meant in [
        ("poor", poor),
        ("vulnerable", before < vulnerability),
        ("bottom_20", rank < 0.2),
        ("bottom_40", rank < 0.4),
    ]:
        for prefix, w in [("", persons), ("household_", homes)]:
            missed = (w * meant * ~paid).sum() / (w * meant).sum()
            leaked = (w * paid * ~meant).sum() / (w * paid).sum()
            out[f"{prefix}exclusion_error target={name}"] = missed
            out[f"{prefix}inclusion_error target={name}"] = leaked
        if name != "vulnerable":
            part = (persons * meant).sum() / persons.sum()
            share = (money * meant).sum() / money.sum()
            out[f"coady_grosh_hoddinott_index target={name}"] = share / part
    for decile in range(1, 11):
        tenth = np.array([decile - 1, decile]) / 10
        share = share_of_poorest(before, persons, tenth, of=transfer)
        out[f"transfer_share decile={decile}"] = share[1] - share[0]
    order = np.argsort(before, kind="stable")
    t, w = transfer[order], persons[order]
    below = np.cumsum(t * w)
    concentration = 1 - (w * (2 * below - t * w)).sum() / (w.sum() * below[-1])
    out["concentration_coefficient"] = concentration
    kept = paid
    out["adequacy reference=consumption"] = (money * kept).sum() / (persons * before * kept).sum()
    out["adequacy reference=poverty_line"] = (money * kept).sum() / (persons * z * kept).sum()
    closed = out["poverty_gap"] / out["poverty_gap_before_transfer"]
    out["poverty_gap_closed"] = 1 - closed
    points = 100 * (out["poverty_headcount_before_transfer"] - out["poverty_headcount"])
    if points > 0:
        out["cost_per_point_of_poverty"] = (money * price).sum() / points

    out["paid_households"] = (homes * paid).sum()
    out["paid_persons"] = (homes * paid * h["paid_family"]).sum()
    out["paid_children"] = (homes * paid * h["child_count"]).sum()
    out["mean_award"] = (homes * h["award_centimes"]).sum() / (homes * paid).sum() / 100
    out["mean_paid_household_size"] = (persons * paid).sum() / (homes * paid).sum()
    out["households"] = homes.sum()
    out["population"] = persons.sum()
    registered = ~h["status"].isin(["unregistered", "left"]).to_numpy()
    out["registered_households"] = (homes * registered).sum()
    for status in ["unregistered", "registered", "claimed", "paid", "suspended", "rejected"]:
        of_status = (h["status"] == status).to_numpy()
        out[f"households_by_status status={status}"] = (homes * of_status).sum()

    # ROC: a poor person and another one, both registered, drawn at random; the chance that
    # the poor one has the lower score, half of it where they tie.
    score = h["ise"].to_numpy()[registered] - h["threshold"].to_numpy()[registered]
    w, is_poor = persons[registered], poor[registered]
    order = np.argsort(score, kind="stable")
    poor_weight, other_weight = (w * is_poor)[order], (w * ~is_poor)[order]
    above = other_weight.sum() - np.cumsum(other_weight)
    area = (poor_weight * above).sum() / (poor_weight.sum() * other_weight.sum())
    out["score_roc_area"] = area

    for percentile in range(5, 100, 5):
        at = percentile / 100
        for suffix, y in [("", after), ("_before_transfer", before)]:
            out[f"lorenz{suffix} percentile={percentile}"] = share_of_poorest(y, persons, at)
        given = share_of_poorest(before, persons, at, of=transfer)
        out[f"concentration_curve percentile={percentile}"] = given
        kept_poor = np.concatenate([[0], np.cumsum(poor_weight)]) / poor_weight.sum()
        kept_others = np.concatenate([[0], np.cumsum(other_weight)]) / other_weight.sum()
        out[f"score_roc false_positive={at:.2f}"] = np.interp(at, kept_others, kept_poor)
    for distance in np.arange(-0.95, 0.951, 0.05):
        under = score <= distance + 1e-12
        name = f"distance={distance:.2f}".replace("-0.00", "0.00")
        missed = (w * is_poor * ~under).sum() / (w * is_poor).sum()
        out[f"exclusion_error_at_threshold {name}"] = missed
        if under.any():
            leaked = (w * ~is_poor * under).sum() / (w * under).sum()
            out[f"inclusion_error_at_threshold {name}"] = leaked
    for suffix, y in [("", after), ("_before_transfer", before)]:
        order = np.argsort(y, kind="stable")
        half = np.searchsorted(np.cumsum(persons[order]), persons.sum() / 2)
        out["median_consumption" + suffix] = y[order][half] * price[0]

    gap = h["ise"].to_numpy() - h["threshold"].to_numpy()
    near = paid & h["by_score"].to_numpy() & (gap > -0.1) & (gap <= 0)
    award = h["award_centimes"].to_numpy() / 100
    if near.any():
        out["cliff"] = (homes * award * near).sum() / (homes * near).sum()
        out["households_near_threshold"] = (homes * near).sum() / (homes * paid).sum()
        monthly = before * price * h["size"].to_numpy() / 12
        out["cliff_share"] = (homes * award * near).sum() / (homes * monthly * near).sum()
    return out


def by_group(h, persons_of, lines):
    """Poverty by head and age, with and without transfers."""
    price = h["price_level"]
    before = h["consumption_dh_per_person_year"] / price
    welfare = {"_before_transfer": before, "": before + h["transfer_dh_per_person_year"] / price}
    z = h["milieu"].map(lines["national"])
    everybody = persons_of.merge(
        pd.DataFrame({"household_id": h["household_id"], "z": z, **welfare}), on="household_id"
    )
    head = everybody[everybody["relation"] == "head"].set_index("household_id")["sex"]
    age = everybody["age_months"] // 12
    members = {
        "head=male": everybody["household_id"].map(head) == "male",
        "head=female": everybody["household_id"].map(head) == "female",
        "age=0-17": age < 18,
        "age=18-59": (age >= 18) & (age < 60),
        "age=60+": age >= 60,
    }
    out = {}
    for suffix in welfare:
        gap = np.clip(1 - everybody[suffix] / everybody["z"], 0, None)
        for group, inside in members.items():
            w = everybody["weight"] * inside
            for power, name in [(1, "poverty_gap"), (2, "poverty_severity")]:
                out[f"{name}{suffix} {group}"] = (w * gap**power).sum() / w.sum()
            poor = everybody[suffix] < everybody["z"]
            out[f"poverty_headcount{suffix} {group}"] = (w * poor).sum() / w.sum()
    return out


def dynamics(h, earlier, lines):
    """Entries, exits and persistence over the persons of households there at both closings."""
    out = {}
    both = h.merge(earlier, on="household_id", suffixes=("", "_earlier"))
    persons = both["weight"] * both["size"]
    for suffix, gets in [("", 1), ("_before_transfer", 0)]:
        def poor(when):
            real = both["consumption_dh_per_person_year" + when]
            real = real + gets * both["transfer_dh_per_person_year" + when]
            line = both["milieu" + when].map(lines["national"])
            return real / both["price_level" + when] < line
        now, then = poor(""), poor("_earlier")
        out["poverty_entry_rate" + suffix] = (persons * (now & ~then)).sum() / (persons * ~then).sum()
        out["poverty_exit_rate" + suffix] = (persons * (then & ~now)).sum() / (persons * then).sum()
        out["poverty_persistence" + suffix] = (persons * (now & then)).sum() / persons.sum()
    return out


def gains(h, first):
    """What households receive more or less than under the first scenario.

    `winners` and `losers` also count households dissolved in the year, which no export holds.
    """
    pair = h.merge(first, on="household_id", suffixes=("", "_first"))
    w = pair["weight"]
    out = {}
    yearly = pair["consumption_dh_per_person_year"] * pair["size"]
    change = (pair["transfer_dh_per_person_year"] - pair["transfer_dh_per_person_year_first"])
    change = change * pair["size"] / yearly
    for band, inside in {
        "loses_more_than_5": change < -0.05,
        "loses_up_to_5": (change >= -0.05) & (change < -0.005),
        "little_change": (change >= -0.005) & (change <= 0.005),
        "gains_up_to_5": (change > 0.005) & (change <= 0.05),
        "gains_more_than_5": change > 0.05,
    }.items():
        out[f"households_by_gain band={band}"] = (w * inside).sum()
        out[f"gain_share band={band}"] = (w * inside).sum() / w.sum()
    return out


def benchmarks(h, lines):
    """The same money given to everybody alike, and by lot, and to the poorest first."""
    persons = (h["weight"] * h["size"]).to_numpy()
    price = h["price_level"].to_numpy()
    before = (h["consumption_dh_per_person_year"] / price).to_numpy()
    transfer = (h["transfer_dh_per_person_year"] / price).to_numpy()
    z = h["milieu"].map(lines["national"]).to_numpy()
    paid = (h["award_centimes"] > 0).to_numpy()
    money, every = (persons * transfer).sum(), persons.sum()
    alike = poverty(before + money / every, persons, z)
    # Everybody with the chance of a covered person, for the mean award of the covered.
    chance = (persons * paid).sum() / every
    given = poverty(before + money / (persons * paid).sum(), persons, z)
    without = poverty(before, persons, z)
    out = {}
    for name in ["poverty_headcount", "poverty_gap"]:
        out[f"benchmark_{name} policy=universal"] = alike[name]
        out[f"benchmark_{name} policy=lottery"] = chance * given[name] + (1 - chance) * without[name]
    need = (persons * np.clip(z - before, 0, None)).sum()
    if money >= need:
        out["benchmark_poverty_headcount policy=perfect"] = 0.0
        out["benchmark_poverty_gap policy=perfect"] = 0.0
    return out
