package io.rankscope.benchmarks.bare;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.VectorUtil;

/**
 * An encoder the plain way: batches of 32 texts in the order given, each padded to its longest, one
 * run of ONNX Runtime per batch.
 */
public final class BareEncoding implements AutoCloseable {
  private static final int BATCH = 32;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;

  private BareEncoding(
      OrtEnvironment environment, OrtSession session, HuggingFaceTokenizer tokenizer) {
    this.environment = environment;
    this.session = session;
    this.tokenizer = tokenizer;
  }

  /**
   * Opens a model.
   *
   * @param folder holds {@code model.onnx} and {@code tokenizer.json}
   * @param maxTokens what texts are cut to
   * @param threads of ONNX Runtime
   */
  public static BareEncoding open(Path folder, int maxTokens, int threads) throws IOException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      return new BareEncoding(
          environment,
          environment.createSession(folder.resolve("model.onnx").toString(), options),
          HuggingFaceTokenizer.builder()
              .optTokenizerPath(folder.resolve("tokenizer.json"))
              .optTruncation(true)
              .optMaxLength(maxTokens)
              .optPadding(true)
              .build());
    } catch (OrtException e) {
      throw new IOException(e);
    }
  }

  /** {@code float[texts][dimensions]}: the mean of the token states, of length 1. */
  public float[][] vectors(List<String> texts) throws IOException {
    return vectors(texts, BATCH);
  }

  /** The same with {@code together} texts in a batch. */
  public float[][] vectors(List<String> texts, int together) throws IOException {
    float[][] vectors = new float[texts.size()][];
    for (int from = 0; from < texts.size(); from += together) {
      Batch batch = run(texts.subList(from, Math.min(from + together, texts.size())));
      for (int text = 0; text < batch.texts(); text++) {
        vectors[from + text] = batch.mean(text);
      }
    }
    return vectors;
  }

  /** {@code float[passages]}: late interaction of a query with each passage. */
  public float[] maxSim(String query, List<String> passages) throws IOException {
    float[][] asked = run(List.of(query)).ownStates(0);
    float[] scores = new float[passages.size()];
    for (int from = 0; from < passages.size(); from += BATCH) {
      Batch batch = run(passages.subList(from, Math.min(from + BATCH, passages.size())));
      for (int text = 0; text < batch.texts(); text++) {
        scores[from + text] = maxSim(asked, batch.ownStates(text));
      }
    }
    return scores;
  }

  private static float maxSim(float[][] query, float[][] passage) {
    double sum = 0;
    for (float[] token : query) {
      float best = Float.NEGATIVE_INFINITY;
      for (float[] candidate : passage) {
        best = Math.max(best, VectorUtil.dotProduct(token, candidate));
      }
      sum += best;
    }
    return (float) sum;
  }

  private Batch run(List<String> texts) throws IOException {
    Encoding[] encodings = tokenizer.batchEncode(texts.toArray(String[]::new));
    int length = encodings[0].getIds().length;
    long[] ids = new long[texts.size() * length];
    long[] mask = new long[ids.length];
    long[] types = new long[ids.length];
    for (int text = 0; text < encodings.length; text++) {
      System.arraycopy(encodings[text].getIds(), 0, ids, text * length, length);
      System.arraycopy(encodings[text].getAttentionMask(), 0, mask, text * length, length);
    }
    long[] shape = {texts.size(), length};
    try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor maskTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
        OnnxTensor typeTensor =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(types), shape);
        OrtSession.Result result =
            session.run(
                Map.of(
                    "input_ids", idTensor,
                    "attention_mask", maskTensor,
                    "token_type_ids", typeTensor))) {
      OnnxTensor states = (OnnxTensor) result.get(0);
      FloatBuffer numbers = states.getFloatBuffer();
      float[] values = new float[numbers.remaining()];
      numbers.get(values);
      return new Batch(encodings, values, length, (int) states.getInfo().getShape()[2]);
    } catch (OrtException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IOException(e);
    } finally {
      tokenizer.close();
    }
  }

  /** What the graph gave for some texts. */
  private static final class Batch {
    private final Encoding[] encodings;
    private final float[] values;
    private final int length;
    private final int dimensions;

    Batch(Encoding[] encodings, float[] values, int length, int dimensions) {
      this.encodings = encodings;
      this.values = values;
      this.length = length;
      this.dimensions = dimensions;
    }

    int texts() {
      return encodings.length;
    }

    float[] mean(int text) {
      long[] mask = encodings[text].getAttentionMask();
      float[] sum = new float[dimensions];
      for (int token = 0; token < length; token++) {
        if (mask[token] != 0) {
          int from = (text * length + token) * dimensions;
          for (int i = 0; i < dimensions; i++) {
            sum[i] += values[from + i];
          }
        }
      }
      // The count of tokens cancels out with the length.
      return VectorUtil.l2normalize(sum);
    }

    float[][] ownStates(int text) {
      long[] mask = encodings[text].getAttentionMask();
      long[] special = encodings[text].getSpecialTokenMask();
      int own = 0;
      float[][] states = new float[length][];
      for (int token = 0; token < length; token++) {
        if (mask[token] != 0 && special[token] == 0) {
          int from = (text * length + token) * dimensions;
          states[own++] =
              VectorUtil.l2normalize(Arrays.copyOfRange(values, from, from + dimensions));
        }
      }
      return Arrays.copyOf(states, own);
    }
  }
}
