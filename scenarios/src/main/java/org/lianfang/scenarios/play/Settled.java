package org.lianfang.scenarios.play;

import java.util.List;
import org.lianfang.scenarios.ground.Village;

/// Who is registered: everybody of these villages. @param number of residents
record Settled(Ground ground, List<Village> villages, long number) {}
