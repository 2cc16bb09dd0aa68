//! Rows of the census.

use super::{ADULT_GROUPS, AGES, Census, Offset, SCHOOL};
use crate::events::Chronicle;
use crate::kernel::Month;
use crate::measures::area::Area;
use crate::measures::household_type::Type;
use crate::measures::row_builder::RowBuilder;
use crate::measures::table::{Group, Period};
use crate::population::Sex;

/// Five-year groups of the census: 0-4 to 75 and more.
const AGE_GROUPS: [&str; 16] = [
    "0-4", "5-9", "10-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54",
    "55-59", "60-64", "65-69", "70-74", "75+",
];
/// Wider groups: name, first age, age after the last.
const WIDE_GROUPS: [(&str, usize, usize); 6] = [
    ("0-14", 0, 15),
    ("15-59", 15, 60),
    ("60+", 60, AGES),
    ("0-17", 0, 18),
    ("0-20", 0, 21),
    ("7-12", 7, 13),
];
const SCHOOL_GROUPS: [(&str, usize, usize); 5] = [
    ("4-5", 4, 6),
    ("6-11", 6, 12),
    ("12-14", 12, 15),
    ("15-17", 15, 18),
    ("18-20", 18, 21),
];
const MARITAL: [&str; 4] = ["single", "married", "divorced", "widowed"];
const LEVELS: [&str; 5] = [
    "none",
    "primary",
    "lower_secondary",
    "upper_secondary",
    "tertiary",
];
const SIZES: [&str; 10] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10+"];

/// Builds the rows of one census for one area.
struct CensusRows<'a, 'b> {
    census: &'a Census,
    month: Month,
    area: Area,
    out: &'a mut RowBuilder<'b>,
}

impl Census {
    pub(in crate::measures) fn rows(&self, chronicle: &Chronicle, out: &mut RowBuilder) {
        let census = out.census();
        for month in out.months().filter(|month| Self::is_due(census, *month)) {
            for area in out.places_of_welfare() {
                let mut sheet = CensusRows {
                    census: self,
                    month,
                    area,
                    out: &mut *out,
                };
                sheet.persons();
                sheet.adults();
                sheet.activities();
                sheet.households();
            }
        }
        self.vital_rows(chronicle, out);
    }
}

impl CensusRows<'_, '_> {
    /// Weighted sum of consecutive counts.
    fn sum(&self, field: usize, length: usize) -> f64 {
        let year = self.out.calendar().year_index(self.month.year());
        self.out.weighted(&self.area, &|domain| {
            (field..field + length)
                .map(|field| self.census.count(year, domain, field))
                .sum()
        })
    }

    /// Persons of a sex from one age up to, not including, another.
    fn aged(&self, sex: Sex, from: usize, until: usize) -> f64 {
        self.sum(Offset::PERSONS + sex as usize * AGES + from, until - from)
    }

    fn both(&self, from: usize, until: usize) -> f64 {
        self.aged(Sex::Male, from, until) + self.aged(Sex::Female, from, until)
    }

    fn put(&mut self, group: Group, indicator: &'static str, unit: &'static str, value: f64) {
        let place = self.area.place;
        let period = Period::Month(self.month);
        self.out.push(period, place, group, indicator, unit, value);
    }

    fn persons(&mut self) {
        for (sex, indicator) in [
            (Sex::Male, "population_male"),
            (Sex::Female, "population_female"),
        ] {
            self.put(Group::All, indicator, "persons", self.aged(sex, 0, AGES));
            for (index, name) in AGE_GROUPS.into_iter().enumerate() {
                let until = if index + 1 == AGE_GROUPS.len() {
                    AGES
                } else {
                    index * 5 + 5
                };
                let value = self.aged(sex, index * 5, until);
                self.put(Group::Part("age", name), indicator, "persons", value);
            }
        }
        for (name, from, until) in WIDE_GROUPS {
            let value = self.both(from, until);
            self.put(Group::Part("age", name), "population", "persons", value);
        }
        let orphans = self.sum(Offset::ORPHANS, 1);
        self.put(Group::All, "orphans_of_father", "persons", orphans);
        let disabled = self.sum(Offset::DISABLED, 1) / self.both(0, AGES);
        self.put(Group::All, "disability_prevalence", "share", disabled);
    }

    fn adults(&mut self) {
        for (sex, indicator, never) in [
            (Sex::Male, "men_15_plus", "never_married_men"),
            (Sex::Female, "women_15_plus", "never_married_women"),
        ] {
            let first = Offset::MARITAL + sex as usize * ADULT_GROUPS * 4;
            let status = |sheet: &Self, group: usize, status: usize| {
                sheet.sum(first + group * 4 + status, 1)
            };
            for (index, name) in MARITAL.into_iter().enumerate() {
                let value = (0..ADULT_GROUPS)
                    .map(|group| status(self, group, index))
                    .sum();
                self.put(Group::Part("marital", name), indicator, "persons", value);
            }
            for group in 0..ADULT_GROUPS {
                let all = self.sum(first + group * 4, 4);
                if all > 0.0 {
                    let name = Group::Part("age", AGE_GROUPS[group + 3]);
                    let value = status(self, group, 0) / all;
                    self.put(name, never, "share", value);
                }
            }
        }
    }

    fn activities(&mut self) {
        for (name, from, until) in SCHOOL_GROUPS {
            let pupils = self.sum(Offset::PUPILS + from - SCHOOL.start(), until - from);
            let share = pupils / self.both(from, until);
            self.put(Group::Part("age", name), "school_enrolment", "share", share);
        }
        let active = self.sum(Offset::ACTIVE, 2) / self.both(15, AGES);
        self.put(Group::All, "labour_force_participation", "share", active);
        let employed = self.sum(Offset::EMPLOYED, 2);
        self.put(Group::All, "employed_15_plus", "persons", employed);
        let declared = self.sum(Offset::DECLARED, 1);
        self.put(Group::All, "declared_workers", "persons", declared);
        for (level, name) in LEVELS.into_iter().enumerate() {
            let share = self.sum(Offset::EDUCATION + level, 1) / self.both(0, AGES);
            self.put(
                Group::Part("level", name),
                "education_level",
                "share",
                share,
            );
        }
    }

    fn households(&mut self) {
        let parts = (SIZES.into_iter().enumerate())
            .map(|(size, name)| ("size", name, Offset::SIZES + size))
            .chain(
                (Type::ALL.map(Type::name).into_iter().enumerate())
                    .map(|(kind, name)| ("type", name, Offset::TYPES + kind)),
            )
            .chain([("head", "female", Offset::HEADED_BY_WOMEN)]);
        for (key, name, field) in parts {
            let value = self.sum(field, 1);
            self.put(Group::Part(key, name), "households", "households", value);
        }
        let alone = self.sum(Offset::OLD_ALONE, 1);
        self.put(Group::All, "old_persons_alone", "persons", alone);
        let rooms = self.sum(Offset::ROOMS, 1);
        if rooms > 0.0 {
            let crowding = self.both(0, AGES) / rooms;
            self.put(Group::All, "persons_per_room", "persons_per_room", crowding);
        }
    }
}
