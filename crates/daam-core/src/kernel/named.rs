//! Enums whose variants have a name in files and results.

/// Declares an enum, the name of each variant, and the list of all.
macro_rules! named {
    (
        $(#[$attribute:meta])*
        $seen:vis enum $kind:ident { $($(#[$note:meta])* $variant:ident = $name:literal,)* }
    ) => {
        $(#[$attribute])*
        $seen enum $kind { $($(#[$note])* $variant,)* }

        impl $kind {
            /// Number of variants.
            $seen const COUNT: usize = [$($name),*].len();

            /// Every variant, in order.
            $seen const ALL: [Self; Self::COUNT] = [$(Self::$variant),*];

            /// Name in files and results.
            $seen const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}
pub(crate) use named;
