package io.rankscope.engine.index.vector;

/**
 * What the builder records of a field of vectors.
 *
 * @param model what the model was called when the index was built
 * @param modelHash hash of the model, as {@link io.rankscope.engine.inference.ModelFacts#hash()}
 *     gives it
 * @param dimensions length of a vector
 * @param similarity Lucene's name of the function
 * @param format label of the {@link VectorFormat}
 * @param passages passages with a vector, in all shards of the build together
 * @param cut those of them of which the model read a part only
 */
public record VectorProfile(
    String model,
    String modelHash,
    int dimensions,
    String similarity,
    String format,
    long passages,
    long cut) {}
