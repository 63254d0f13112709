//! The season: what came of the drills, in figures, pictures and words. The figures themselves are
//! decided in `drill_domain::season`. Start at [`view`].

mod charts;
mod figures;
mod load;
mod report;
mod view;
mod words;

pub use figures::{SeasonBook, view};
pub use report::{report, text};
pub use view::{
    BesideMeasure, ChartTheme, DashboardRequest, DashboardView, FigureRow, FigureTable,
    HeadlineFigure, HeadlineKey, MeasureChoice, MeasureRequest, SeasonChoice,
};
