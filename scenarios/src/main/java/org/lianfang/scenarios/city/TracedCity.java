package org.lianfang.scenarios.city;

/// A tested city of which one chain is followed: somebody found in a pool of the first round, where they had been,
/// whom they met, and somebody who lives with them and is found in the second. Its data has `occasions.csv` and
/// `sites.csv`.
public interface TracedCity extends TestedCity {}
