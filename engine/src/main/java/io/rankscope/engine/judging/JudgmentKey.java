package io.rankscope.engine.judging;

/** What can hold one present judgment: a judge and a pair of query and passage. */
public record JudgmentKey(Judge judge, QueryPassage pair) {}
