package io.rankscope.engine.judging;

/** An event before the store gives it its identity and its instant. */
public record JudgmentDraft(JudgmentKey key, JudgmentAction action, Evidence evidence) {}
