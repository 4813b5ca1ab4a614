package org.lianfang.scenarios;

/// What a player has done. @param newCrossings records that the server did not have before
public record Played(String city, long residents, long newCrossings) {}
