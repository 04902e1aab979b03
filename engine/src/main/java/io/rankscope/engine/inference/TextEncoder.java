package io.rankscope.engine.inference;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.task.Cancellation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Turns texts into vectors. Any thread may use it; the model behind it belongs to its {@link
 * ModelCatalogue}.
 */
public final class TextEncoder {
  private final LoadedModel model;
  private final TensorFacts output;
  private final boolean pooled;
  private final ModelFacts facts;
  private final TokenStateCache known;

  /**
   * Chooses the output and tries it on a short text.
   *
   * @param known where token states of passages are looked up and kept
   * @throws BadInputException when a pooling was chosen and there is nothing to pool
   */
  TextEncoder(LoadedModel model, TokenStateCache known) {
    this.model = model;
    this.known = known;
    Optional<TensorFacts> states = model.shape().tokenStates();
    Optional<TensorFacts> sentence = model.shape().declaredSentence();
    boolean wantsPooling = model.definition().settings().pooling().isPresent();
    if (sentence.isPresent() && !(wantsPooling && states.isPresent())) {
      this.output = sentence.get();
    } else {
      this.output =
          states
              .or(model.shape()::sentence)
              .orElseThrow(() -> model.shape().notAnEncoder(model.files().graph()));
    }
    this.pooled = output.rank() == 2;
    if (pooled) {
      model.definition().settings().pooling().ifPresent(this::refuse);
    }
    this.facts =
        model.facts(output, vectors(List.of("a"), TextRole.PASSAGE).getFirst().vector().length);
  }

  /** Somebody who asks for a pooling expects other vectors than those that the graph gives. */
  private void refuse(Pooling wanted) {
    throw new BadInputException(
        "pooling is "
            + wanted.label()
            + ", and the graph gives finished vectors only ('"
            + output.name()
            + "'), no states of tokens.",
        Location.of(model.files().graph()),
        "Leave pooling out, or export the model with last_hidden_state.");
  }

  public ModelFacts facts() {
    return facts;
  }

  /** The vector of one text. */
  public Embedding encode(String text, TextRole role) {
    return encode(List.of(text), role, Cancellation.NEVER).getFirst();
  }

  /**
   * The vectors of texts, in their order. The model's prefix for {@code role} is put before each.
   *
   * @throws BadInputException when the model fails or gives values that are not finite
   */
  public List<Embedding> encode(List<String> texts, TextRole role, Cancellation stop) {
    return vectors(model.tokenize(texts, role), stop);
  }

  /** The tokens of a text as the model reads them, special ones and the prefix included. */
  public List<Token> tokens(String text, TextRole role) {
    return model.tokenize(List.of(text), role).getFirst().tokens();
  }

  /**
   * Whether the model reads anything of a text: nothing of blanks, nor of what its tokenizer drops,
   * such as blanks of no width.
   */
  public boolean reads(String text, TextRole role) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit)
        || (!text.isBlank()
            && tokens(text, role).stream().anyMatch(token -> token.kind() == Token.Kind.TEXT));
  }

  /** Whether {@link #tokenStates} can be asked for. */
  public boolean hasTokenStates() {
    return model.shape().tokenStates().isPresent();
  }

  /**
   * The states of the tokens of texts, in the order of the texts.
   *
   * @throws BadInputException when the graph gives none, fails, or gives values that are not finite
   */
  public List<TokenStates> tokenStates(List<String> texts, TextRole role, Cancellation stop) {
    TensorFacts states =
        model
            .shape()
            .tokenStates()
            .orElseThrow(
                () ->
                    new BadInputException(
                        "The model '" + model.name() + "' gives no states of single tokens.",
                        Location.of(model.files().graph()),
                        "Late interaction needs an encoder exported with last_hidden_state."));
    List<TokenizedText> tokenized = model.tokenize(texts, role);
    TokenStates[] found = new TokenStates[texts.size()];
    model.run(
        tokenized,
        states,
        3,
        stop,
        (text, tensor, row) -> found[text] = ownStates(tokenized.get(text), tensor, row));
    return Arrays.asList(found);
  }

  /**
   * The token states of passages, in their order: of those met lately from memory.
   *
   * @throws BadInputException as {@link #tokenStates} does
   */
  public List<TokenStates> passageStates(List<String> passages, Cancellation stop) {
    Map<String, TokenStates> found = new HashMap<>();
    for (String passage : passages) {
      known.find(key(passage)).ifPresent(states -> found.put(passage, states));
    }
    List<String> missing =
        passages.stream().filter(passage -> !found.containsKey(passage)).distinct().toList();
    List<TokenStates> encoded = tokenStates(missing, TextRole.PASSAGE, stop);
    for (int i = 0; i < missing.size(); i++) {
      known.keep(key(missing.get(i)), encoded.get(i));
      found.put(missing.get(i), encoded.get(i));
    }
    return passages.stream().map(passage -> Objects.requireNonNull(found.get(passage))).toList();
  }

  private TokenStateCache.Key key(String passage) {
    return new TokenStateCache.Key(facts.hash(), passage);
  }

  private List<Embedding> vectors(List<String> texts, TextRole role) {
    return vectors(model.tokenize(texts, role), Cancellation.NEVER);
  }

  private List<Embedding> vectors(List<TokenizedText> texts, Cancellation stop) {
    Embedding[] found = new Embedding[texts.size()];
    model.run(
        texts,
        output,
        pooled ? 2 : 3,
        stop,
        (text, tensor, row) ->
            found[text] =
                new Embedding(vector(texts.get(text), tensor, row), texts.get(text).reading()));
    return Arrays.asList(found);
  }

  private float[] vector(TokenizedText text, FloatTensor tensor, int row) {
    int dimensions = (int) tensor.shape()[tensor.rank() - 1];
    float[] vector =
        pooled
            ? Arrays.copyOfRange(tensor.values(), row * dimensions, (row + 1) * dimensions)
            : model
                .settings()
                .pooling()
                .value()
                .pool(tensor.values(), start(tensor, row), text.length(), dimensions);
    for (float value : vector) {
      model.finite(value);
    }
    return model.settings().normalization().value().apply(vector);
  }

  private TokenStates ownStates(TokenizedText text, FloatTensor tensor, int row) {
    int dimensions = (int) tensor.shape()[2];
    List<float[]> states = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      Token token = text.tokens().get(i);
      if (token.kind() == Token.Kind.TEXT) {
        int from = start(tensor, row) + i * dimensions;
        float[] state = Arrays.copyOfRange(tensor.values(), from, from + dimensions);
        for (float value : state) {
          model.finite(value);
        }
        states.add(Normalization.L2.apply(state));
        tokens.add(token);
      }
    }
    return new TokenStates(states.toArray(float[][]::new), tokens, text.reading());
  }

  private static int start(FloatTensor tensor, int row) {
    return Math.toIntExact(row * tensor.shape()[1] * tensor.shape()[2]);
  }
}
