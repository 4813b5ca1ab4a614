package org.lianfang.scenarios.city;

/// A city whose authorities send their staff into communities, to gates and to isolation sites. Its data has
/// `placements.csv`: one line for each post, adding up to the published figures; and `gates.csv` for the gates
/// among them.
public interface HelpedCity extends City {}
