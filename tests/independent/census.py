"""What a census of the exported persons counts, with pandas."""

import pandas as pd

AGES = [f"{age}-{age + 4}" for age in range(0, 75, 5)] + ["75+"]
WIDE = {"0-14": (0, 15), "15-59": (15, 60), "60+": (60, 200), "0-17": (0, 18), "0-20": (0, 21)}
SCHOOL = {"4-5": (4, 6), "6-11": (6, 12), "12-14": (12, 15), "15-17": (15, 18), "18-20": (18, 21)}


def figures(homes, persons):
    """Every figure of the census of a month, by `indicator` or `indicator group`."""
    p = persons[persons["household_id"].isin(homes["household_id"])].copy()
    w, age = p["weight"], p["age_months"] // 12
    at_school = p["school_level"] != "none"
    group = pd.cut(age, [*range(0, 80, 5), 500], right=False, labels=AGES)
    out = {}
    for sex, adults, never in [
        ("male", "men_15_plus", "never_married_men"),
        ("female", "women_15_plus", "never_married_women"),
    ]:
        of_sex = p["sex"] == sex
        out[f"population_{sex}"] = w[of_sex].sum()
        for name in AGES:
            inside = of_sex & (group == name)
            out[f"population_{sex} age={name}"] = w[inside].sum()
            if int(name.split("-")[0].rstrip("+")) >= 15:
                single = inside & (p["marital"] == "single")
                out[f"{never} age={name}"] = w[single].sum() / w[inside].sum()
        for marital in ["single", "married", "divorced", "widowed"]:
            inside = of_sex & (age >= 15) & (p["marital"] == marital)
            out[f"{adults} marital={marital}"] = w[inside].sum()
    for name, (first, after) in WIDE.items():
        out[f"population age={name}"] = w[(age >= first) & (age < after)].sum()
    for name, (first, after) in SCHOOL.items():
        inside = (age >= first) & (age < after)
        out[f"school_enrolment age={name}"] = w[inside & at_school].sum() / w[inside].sum()

    adult = age >= 15
    works = adult & p["work"].isin(["informal", "declared", "public"])
    out["employed_15_plus"] = w[works].sum()
    active = works | (adult & (p["work"] == "unemployed"))
    out["labour_force_participation"] = w[active].sum() / w[adult].sum()
    out["declared_workers"] = w[adult & (p["work"] == "declared")].sum()
    out["orphans_of_father"] = w[(age < 21) & p["orphan_of_father"]].sum()

    h = homes
    rooms = (h["weight"] * h["rooms"]).sum()
    out["persons_per_room"] = w.sum() / rooms
    size = h["size"].clip(upper=10)
    for number in range(1, 11):
        name = "10+" if number == 10 else str(number)
        out[f"households size={name}"] = h["weight"][size == number].sum()
    heads = p[p["relation"] == "head"].set_index("household_id")
    for sex in ["male", "female"]:
        headed = h["household_id"].map(heads["sex"]) == sex
        out[f"households head={sex}"] = h["weight"][headed].sum()
    old = h["household_id"].map(heads["age_months"]) // 12 >= 60
    out["old_persons_alone"] = h["weight"][(h["size"] == 1) & old].sum()
    return out

