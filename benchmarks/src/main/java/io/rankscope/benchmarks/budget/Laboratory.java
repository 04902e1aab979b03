package io.rankscope.benchmarks.budget;

import io.rankscope.benchmarks.corpus.TestCollection;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the measurements share.
 *
 * @param collection the made-up corpus
 * @param scratch an empty folder that is deleted in the end
 * @param anserini the jar of Anserini with everything in it, when there is one
 * @param scifact the folder of the test collection SciFact in the layout of BEIR
 * @param floatModel where the model in floating point was unpacked, if it was
 * @param image the folder of the packaged program; need not exist
 * @param lukeClassPath the file with the class path of Luke; need not exist
 */
public record Laboratory(
    Effort effort,
    TestCollection collection,
    Path scratch,
    Optional<Path> anserini,
    Path scifact,
    Path floatModel,
    Path image,
    Path lukeClassPath) {}
