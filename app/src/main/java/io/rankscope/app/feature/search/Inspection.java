package io.rankscope.app.feature.search;

import io.rankscope.app.feature.search.triage.TriageModel;

/**
 * What looks into the run that is shown.
 *
 * @param passages at one passage: its score, its tokens, what is kept of it
 * @param models at how models read that passage
 * @param triage at what the graphs of vector legs miss
 */
record Inspection(InspectorModel passages, ModelTabModel models, TriageModel triage) {}
