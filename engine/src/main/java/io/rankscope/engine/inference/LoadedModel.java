package io.rankscope.engine.inference;

import ai.onnxruntime.OrtException;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.task.Cancellation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A graph with its tokenizer and settings, ready to run. Any thread may use it.
 *
 * @param type what it is used for, said or read from the graph
 * @param paddingId the token id that fills a batch
 */
record LoadedModel(
    ModelDefinition definition,
    ModelType type,
    ModelFiles files,
    GraphSurvey survey,
    ModelHash hash,
    TokenizerFile vocabulary,
    EffectiveSettings settings,
    OnnxSession session,
    TextTokenizer tokenizer,
    GraphShape shape,
    long paddingId)
    implements AutoCloseable {

  /** Receives what the graph gave for one text. */
  @FunctionalInterface
  interface Row {
    /**
     * Takes one row.
     *
     * @param text position of the text in the list that was run
     * @param tensor all numbers of the batch
     * @param row which row of the tensor is the text's
     */
    void take(int text, FloatTensor tensor, int row);
  }

  String name() {
    return definition.name();
  }

  ModelFacts facts(TensorFacts output, int dimensions) {
    return new ModelFacts(
        name(),
        type,
        files.graph(),
        hash(output),
        hash.bytes(),
        survey.producer(),
        survey.opset(),
        session.inputs(),
        session.outputs(),
        output.name(),
        dimensions,
        settings,
        vocabulary.largestId() + 1,
        survey.precision(),
        session.providers(),
        session.runtimeVersion(),
        hash.files());
  }

  String hash(TensorFacts output) {
    return hash.with(settings.hash(type, output.name()));
  }

  /**
   * Runs all texts, alike ones together.
   *
   * @throws BadInputException when the graph fails or gives numbers that are not finite
   */
  void run(
      List<TokenizedText> texts, TensorFacts output, int rank, Cancellation stop, Row consumer) {
    boolean single = shape.singleRow() || survey.precision().dependsOnBatch();
    for (List<Integer> together : BatchPlan.of(texts, shape.fixedLength(), single)) {
      runTogether(texts, together, output, rank, stop, consumer);
    }
  }

  /** A batch that needs more memory than there is goes in halves. */
  private void runTogether(
      List<TokenizedText> texts,
      List<Integer> together,
      TensorFacts output,
      int rank,
      Cancellation stop,
      Row consumer) {
    stop.throwIfRequested();
    TokenBatch batch =
        TokenBatch.of(together.stream().map(texts::get).toList(), shape.fixedLength(), paddingId);
    FloatTensor tensor;
    try {
      tensor = session.run(batch, output.name());
    } catch (OrtException e) {
      if (together.size() > 1 && OrtFailures.outOfMemory(e)) {
        int half = together.size() / 2;
        List<Integer> rest = together.subList(half, together.size());
        runTogether(texts, together.subList(0, half), output, rank, stop, consumer);
        runTogether(texts, rest, output, rank, stop, consumer);
        return;
      }
      throw OrtFailures.running(name(), files.graph(), batch, e);
    }
    check(tensor, batch, output, rank);
    for (int row = 0; row < together.size(); row++) {
      consumer.take(together.get(row), tensor, row);
    }
  }

  private void check(FloatTensor tensor, TokenBatch batch, TensorFacts output, int rank) {
    long[] size = tensor.shape();
    boolean rows = size.length > 0 && size[0] == batch.size();
    boolean tokens = rank != 3 || (size.length == 3 && size[1] == batch.length());
    if (tensor.rank() != rank || !rows || !tokens) {
      throw new BadInputException(
          "The model '"
              + name()
              + "' gave '"
              + output.name()
              + "' as "
              + Arrays.toString(size)
              + " for "
              + batch.size()
              + " × "
              + batch.length()
              + " tokens, not in "
              + rank
              + " dimensions that fit.",
          Location.of(files.graph()),
          "Export the model with dynamic batch and sequence dimensions.");
    }
  }

  /** Returns {@code value} unless it is infinite or not a number. */
  float finite(float value) {
    if (!Float.isFinite(value)) {
      throw new BadInputException(
          "The model '" + name() + "' gave a value that is not a finite number (" + value + ").",
          Location.of(files.graph()),
          "Use the model in float32; half precision overflows in some models.");
    }
    return value;
  }

  List<TokenizedText> tokenize(List<String> texts, TextRole role) {
    String prefix = settings.prefix(role);
    List<TokenizedText> tokenized = new ArrayList<>(texts.size());
    for (String text : texts) {
      tokenized.add(tokenizer.encode(prefix, text));
    }
    return tokenized;
  }

  @Override
  public void close() {
    session.close();
    tokenizer.close();
  }
}
