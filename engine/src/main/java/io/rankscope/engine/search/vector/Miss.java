package io.rankscope.engine.search.vector;

import io.rankscope.engine.domain.PassageId;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A passage that is not among the first of a leg.
 *
 * @param exactRank its rank from 1 when every vector is looked at; empty when it has none or ranks
 *     behind {@link MissTriage#RANKED}
 * @param score the score of its stored vector; empty when there is none to compare
 */
public record Miss(
    PassageId passage, MissReason reason, OptionalInt exactRank, OptionalDouble score) {}
