package org.lianfang.kernel.web;

import jakarta.servlet.http.HttpServletRequest;

/// An address at which so many single records arrive that they take a short way past most of the framework (ADR 19).
/// Same rules, same answers: whatever is not plainly well formed takes the usual way.
///
/// @param <T> what is sent, as JSON
public interface ShortWay<T> {

    /// The whole path, posted to.
    String path();

    Class<T> sent();

    /// What the controller of the path answers, as JSON.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal as the controller would
    Object answer(T sent, HttpServletRequest request);
}
