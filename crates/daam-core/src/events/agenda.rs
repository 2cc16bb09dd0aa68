//! What is due, month by month of the running year.

/// Kinds of event, in the order in which a month goes through them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Kind {
    /// A birthday that a rule or a rate looks at.
    Birthday,
    /// A death.
    Death,
    /// A couple separates; subject: the wife.
    Separation,
    /// A wedding; subject: the bride.
    Union,
    /// A birth; subject: the mother.
    Birth,
    /// Leaving for a home of one's own, or joining another's.
    LeavingHome,
    /// A household moves to town; subject: the household.
    Migration,
    /// A person leaves the country.
    Emigration,
    /// A person's place in the labour market is drawn afresh.
    Work,
    /// A household's consumption moves; subject: the household.
    Welfare,
    /// A birthday that only a rule of some scenario looks at.
    RuleBirthday,
}

impl Kind {
    /// All kinds in order.
    pub const ALL: [Self; 11] = [
        Self::Birthday,
        Self::Death,
        Self::Separation,
        Self::Union,
        Self::Birth,
        Self::LeavingHome,
        Self::Migration,
        Self::Emigration,
        Self::Work,
        Self::Welfare,
        Self::RuleBirthday,
    ];
}

/// Events due in each month of a year.
#[derive(Clone, Debug)]
pub struct Agenda {
    due: Vec<Vec<u32>>,
}

impl Default for Agenda {
    fn default() -> Self {
        Self {
            due: vec![Vec::new(); 12 * Kind::ALL.len()],
        }
    }
}

impl Agenda {
    /// Forgets everything due.
    pub fn clear(&mut self) {
        self.due.iter_mut().for_each(Vec::clear);
    }

    /// Notes that an event is due to a subject in a month of the year (1 to 12).
    #[inline]
    pub fn note(&mut self, month_of_year: i16, kind: Kind, subject: u32) {
        self.due[slot(month_of_year, kind)].push(subject);
    }

    /// Subjects of a kind due in a month of the year; they are due no longer.
    pub fn take(&mut self, month_of_year: i16, kind: Kind) -> Vec<u32> {
        std::mem::take(&mut self.due[slot(month_of_year, kind)])
    }

    /// Gives the memory of a list back.
    pub fn put_back(&mut self, month_of_year: i16, kind: Kind, mut list: Vec<u32>) {
        list.clear();
        self.due[slot(month_of_year, kind)] = list;
    }
}

fn slot(month_of_year: i16, kind: Kind) -> usize {
    (month_of_year - 1) as usize * Kind::ALL.len() + kind as usize
}
