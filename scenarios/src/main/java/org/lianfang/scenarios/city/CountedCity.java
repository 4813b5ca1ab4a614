package org.lianfang.scenarios.city;

/// A city whose account is told in figures of its counties and townships: who was turned back and escorted at gates,
/// who came home and is kept apart, at which sites. Its data has `returns.csv`, `stopped.csv`, `sites.csv`,
/// `teams.csv` and `figures.csv`: what the server must count in the end, each figure for itself.
public interface CountedCity extends HelpedCity {}
