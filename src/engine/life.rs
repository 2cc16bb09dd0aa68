//! A locality's whole life: the one function everything rests on.

use crate::events::{Ageing, Agenda};
use crate::inputs::{Inputs, START};
use crate::kernel::{Draws, Month};
use crate::measures::{Closing, Counted, Tally};
use crate::population::synthesis::Synthesizer;
use crate::population::{Locality, Place};
use crate::programme::{Desk, Office};

/// What is the same for every locality.
pub struct Life<'a> {
    /// Official tables.
    pub inputs: &'a Inputs,
    /// How people are made.
    pub synthesizer: &'a Synthesizer<'a>,
    /// What happens to them.
    pub ageing: &'a Ageing<'a>,
    /// What the programme does.
    pub office: &'a Office<'a>,
    /// Random numbers.
    pub draws: Draws,
    /// Last month simulated.
    pub last: Month,
}

/// Memory of one worker, used again for each locality.
#[derive(Default)]
pub struct Workspace {
    locality: Locality,
    agenda: Agenda,
    newborns: Vec<u32>,
    desk: Desk,
    counted: Vec<Counted>,
    received: Vec<i64>,
}

impl Life<'_> {
    /// Simulates a locality from the start to the last month and adds it to the tally.
    pub fn live(&self, place: &Place, workspace: &mut Workspace, tally: &mut Tally) {
        let Workspace {
            locality,
            agenda,
            newborns,
            desk,
            counted,
            received,
        } = workspace;
        self.synthesizer.populate(place, &self.draws, locality);
        desk.open(self.office, &self.draws, place, locality);
        counted.clear();
        for now in START.through(self.last) {
            let month = (now - START) as usize;
            if now == START || now.of_year() == 1 {
                self.ageing.sweep(&self.draws, locality, now, agenda);
            }
            self.ageing.happen(
                &self.draws,
                locality,
                now,
                agenda,
                &mut tally.chronicle,
                newborns,
            );
            desk.month(
                self.office,
                &self.draws,
                locality,
                newborns,
                now,
                &mut tally.ledger,
            );
            tally.people.count(self.inputs, locality, month, counted);
            if now.of_year() == 12 || now == self.last {
                let closing = Closing {
                    inputs: self.inputs,
                    locality,
                    programme: self.office.programme(),
                    draws: &self.draws,
                    month: now,
                };
                tally.close_year(&closing, desk, received);
            }
            locality.settle();
        }
    }
}
