package org.lianfang.scenarios.workforce;

import java.util.UUID;
import org.lianfang.scenarios.ground.Village;

/// The named worker of one grid. @param grid 1 upwards within the village
public record GridWorker(UUID id, Member member, Village village, int grid) {}
