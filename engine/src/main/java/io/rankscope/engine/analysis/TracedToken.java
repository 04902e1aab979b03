package io.rankscope.engine.analysis;

/**
 * A token as one step of a chain gave it.
 *
 * @param term its characters
 * @param start where it begins in the text that was analysed, in UTF-16 units
 * @param end where it ends there, exclusive
 * @param position its place in the token stream, from 0; equal for tokens that stand together
 * @param positionLength how many places it spans
 * @param type what the tokenizer took it for
 */
public record TracedToken(
    String term, int start, int end, int position, int positionLength, String type) {}
