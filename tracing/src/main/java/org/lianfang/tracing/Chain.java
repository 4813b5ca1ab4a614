package org.lianfang.tracing;

import java.util.List;

/// Who was exposed to a case, and who to those.
///
/// @param second contacts of the close contacts, strongest first, without the case and the close contacts themselves
public record Chain(Answer first, List<SecondContact> second) {}
