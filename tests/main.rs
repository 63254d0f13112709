//! What holds for the whole project, in one binary: the wire and its TypeScript, the direction of
//! dependencies, whole jobs through the public commands, workspaces of released versions.

mod architecture;
mod briefs;
mod contract;
mod journeys;
mod upgrade;
