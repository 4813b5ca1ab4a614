package org.lianfang.territory.model;

import java.util.Map;
import org.lianfang.territory.TerritoryRefusal;

/// A row that could not be taken, with the reason. The good rows are taken nevertheless.
public record RowProblem(String file, long row, TerritoryRefusal reason, Map<String, Object> params) {}
