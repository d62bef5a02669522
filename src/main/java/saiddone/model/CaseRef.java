package saiddone.model;

import org.jspecify.annotations.Nullable;

/// The case (tau: task) that a conversation was run on.
///
/// @param suite  the suite's name, such as `northline` or `tau2 airline`; conversations of one suite and case id compare
/// @param id     the case's id within its suite
/// @param title  a short human title, where the suite has one
/// @param intent what kind of request it is, where the suite says
/// @param brief  what the simulated customer was told to want, where the file says
public record CaseRef(String suite, String id, @Nullable String title, CaseKind kind, @Nullable String intent,
                      @Nullable String brief) {}
