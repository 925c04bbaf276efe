//! The splits of budgets and places that the report leaves open.

/// A split: the step its budgets are round to, then places and budget of
/// Lokalværdi, Vesterbrobyggerne, Opzoomerne, Fra kogekone, Craftwomanship and
/// Go-For-It.
pub(super) type SplitRow = (f64, [(f64, f64); 6]);

const OPZOOMERNE: (f64, f64) = (18.0, 1_100_000.0);
const GO_FOR_IT: (f64, f64) = (22.0, 1_000_000.0);

/// A row of [`SPLITS`]. Opzoomerne and Go-For-It are the same in all of them.
const fn split(
    step: f64,
    lokalvaerdi: (f64, f64),
    vesterbrobyggerne: (f64, f64),
    kogekone: (f64, f64),
    craftwomanship: (f64, f64),
) -> SplitRow {
    (
        step,
        [
            lokalvaerdi,
            vesterbrobyggerne,
            OPZOOMERNE,
            kogekone,
            craftwomanship,
            GO_FOR_IT,
        ],
    )
}

/// Every split of round budgets that gives the printed unit prices and means,
/// with at least as many places as persons: one at steps of 100,000 kroner, 16
/// down to steps of 5,000. The order is that of the letters `a` to `p`.
pub(super) const SPLITS: [SplitRow; 16] = [
    split(
        100_000.0,
        (24.0, 1_100_000.0),
        (50.0, 2_000_000.0),
        (20.0, 700_000.0),
        (10.0, 500_000.0),
    ),
    split(
        50_000.0,
        (24.0, 1_100_000.0),
        (35.0, 1_400_000.0),
        (30.0, 1_050_000.0),
        (15.0, 750_000.0),
    ),
    split(
        25_000.0,
        (30.0, 1_375_000.0),
        (40.0, 1_600_000.0),
        (25.0, 875_000.0),
        (9.0, 450_000.0),
    ),
    split(
        10_000.0,
        (24.0, 1_100_000.0),
        (38.0, 1_520_000.0),
        (28.0, 980_000.0),
        (14.0, 700_000.0),
    ),
    split(
        10_000.0,
        (24.0, 1_100_000.0),
        (41.0, 1_640_000.0),
        (26.0, 910_000.0),
        (13.0, 650_000.0),
    ),
    split(
        10_000.0,
        (24.0, 1_100_000.0),
        (44.0, 1_760_000.0),
        (24.0, 840_000.0),
        (12.0, 600_000.0),
    ),
    split(
        10_000.0,
        (24.0, 1_100_000.0),
        (47.0, 1_880_000.0),
        (22.0, 770_000.0),
        (11.0, 550_000.0),
    ),
    split(
        10_000.0,
        (24.0, 1_100_000.0),
        (53.0, 2_120_000.0),
        (18.0, 630_000.0),
        (9.0, 450_000.0),
    ),
    split(
        10_000.0,
        (24.0, 1_100_000.0),
        (56.0, 2_240_000.0),
        (16.0, 560_000.0),
        (8.0, 400_000.0),
    ),
    split(
        10_000.0,
        (24.0, 1_100_000.0),
        (59.0, 2_360_000.0),
        (14.0, 490_000.0),
        (7.0, 350_000.0),
    ),
    split(
        10_000.0,
        (36.0, 1_650_000.0),
        (36.0, 1_440_000.0),
        (26.0, 910_000.0),
        (6.0, 300_000.0),
    ),
    split(
        5_000.0,
        (30.0, 1_375_000.0),
        (34.0, 1_360_000.0),
        (29.0, 1_015_000.0),
        (11.0, 550_000.0),
    ),
    split(
        5_000.0,
        (30.0, 1_375_000.0),
        (37.0, 1_480_000.0),
        (27.0, 945_000.0),
        (10.0, 500_000.0),
    ),
    split(
        5_000.0,
        (30.0, 1_375_000.0),
        (43.0, 1_720_000.0),
        (23.0, 805_000.0),
        (8.0, 400_000.0),
    ),
    split(
        5_000.0,
        (30.0, 1_375_000.0),
        (46.0, 1_840_000.0),
        (21.0, 735_000.0),
        (7.0, 350_000.0),
    ),
    split(
        5_000.0,
        (30.0, 1_375_000.0),
        (49.0, 1_960_000.0),
        (19.0, 665_000.0),
        (6.0, 300_000.0),
    ),
];
