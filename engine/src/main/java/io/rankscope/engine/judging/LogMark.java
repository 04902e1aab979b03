package io.rankscope.engine.judging;

import java.time.Instant;

/**
 * How far a store has been read by somebody who follows what others write to it.
 *
 * @param outside another number whenever somebody else has committed; means something only to the
 *     open store it comes from
 * @param place of the last event read, in the order in which events came to the store
 * @param latest the newest instant of those events, {@link Instant#MIN} when there is none
 */
public record LogMark(long outside, long place, Instant latest) {}
