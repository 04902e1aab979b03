package io.rankscope.engine.inference;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.NearestName;
import io.rankscope.engine.failure.RankscopeException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The models of a workspace, each opened when it is first asked for and then kept. One that cannot
 * be opened is not tried again before its files change. Any thread may use it, also while another
 * opens a model, which takes seconds for a large one. {@link #close} waits for runs under way; a
 * model that is being opened then is closed as soon as it is open.
 */
public final class ModelCatalogue implements AutoCloseable {
  private final Map<String, ModelDefinition> definitions = new LinkedHashMap<>();

  /** By model, the lock of whoever opens it. */
  private final Map<String, Object> doors = new HashMap<>();

  private final Map<String, PassageScorer> scorers = new ConcurrentHashMap<>();
  private final Map<String, Refused> refused = new ConcurrentHashMap<>();
  private final Function<ModelDefinition, LoadedModel> loader;
  private final TokenStateCache states;

  /** Guarded by this object, as {@link #closed} is. */
  private final Map<String, Opened> opened = new LinkedHashMap<>();

  private volatile List<ModelFacts> loaded = List.of();
  private boolean closed;

  /** A model that was tried once; exactly one of the two roles is present. */
  private record Opened(
      LoadedModel model, Optional<TextEncoder> encoder, Optional<CrossEncoder> crossEncoder) {
    ModelFacts facts() {
      return encoder
          .map(TextEncoder::facts)
          .or(() -> crossEncoder.map(CrossEncoder::facts))
          .orElseThrow();
    }
  }

  /** A model that could not be opened, and the state its files were in. */
  private record Refused(RankscopeException failure, FolderState state) {}

  public ModelCatalogue(Collection<ModelDefinition> models, InferenceOptions options) {
    this(models, options, TokenStateCache.ofProgram());
  }

  ModelCatalogue(
      Collection<ModelDefinition> models, InferenceOptions options, TokenStateCache states) {
    this(models, new ModelLoader(options)::load, states);
  }

  ModelCatalogue(
      Collection<ModelDefinition> models,
      Function<ModelDefinition, LoadedModel> loader,
      TokenStateCache states) {
    this.states = states;
    this.loader = loader;
    models.forEach(
        model -> {
          definitions.put(model.name(), model);
          doors.put(model.name(), new Object());
        });
  }

  /** Names of the models, in the order of the workspace. */
  public Set<String> names() {
    return definitions.keySet();
  }

  /**
   * What is known of a model; opens it.
   *
   * @throws io.rankscope.engine.failure.CannotOpenException when it cannot be opened
   * @throws BadInputException when there is no model of that name, or its settings do not fit
   */
  public ModelFacts facts(String name) {
    return open(name).facts();
  }

  /** The models that are open now, in the order in which they were asked for; opens none. */
  public List<ModelFacts> loaded() {
    return loaded;
  }

  /** Whether a model is open now; opens none. */
  public boolean isOpen(String name) {
    return loaded.stream().anyMatch(model -> model.name().equals(name));
  }

  /**
   * The encoder of that name.
   *
   * @throws io.rankscope.engine.failure.CannotOpenException when it cannot be opened
   * @throws BadInputException when the name is unknown or that of a reranker
   */
  public TextEncoder encoder(String name) {
    return open(name)
        .encoder()
        .orElseThrow(
            () ->
                new BadInputException(
                    "The model '" + name + "' is a reranker and gives no vectors.",
                    null,
                    "Name a model of type encoder."));
  }

  /**
   * A scorer: a reranker reads query and passage together, an encoder compares their tokens (late
   * interaction).
   *
   * @throws io.rankscope.engine.failure.CannotOpenException when it cannot be opened
   * @throws BadInputException when the name is unknown, or the encoder gives no token states
   */
  public PassageScorer scorer(String name) {
    PassageScorer known = scorers.get(name);
    if (known != null) {
      return known;
    }
    PassageScorer made = scorer(name, encoder -> encoder::passageStates);
    PassageScorer meanwhile = scorers.putIfAbsent(name, made);
    return meanwhile == null ? made : meanwhile;
  }

  /**
   * As {@link #scorer}, one that reads every passage anew and keeps nothing: for what measures
   * time, and for texts that nobody asks for again.
   */
  public PassageScorer scorerWithoutMemory(String name) {
    return scorer(
        name, encoder -> (texts, stop) -> encoder.tokenStates(texts, TextRole.PASSAGE, stop));
  }

  private PassageScorer scorer(
      String name, Function<TextEncoder, LateInteraction.PassageReader> reader) {
    Opened model = open(name);
    return model
        .encoder()
        .<PassageScorer>map(encoder -> new LateInteraction(encoder, reader.apply(encoder)))
        .or(model::crossEncoder)
        .orElseThrow();
  }

  /**
   * The tokens of query and passage as a reranker reads them, special ones included.
   *
   * @throws io.rankscope.engine.failure.CannotOpenException when it cannot be opened
   * @throws BadInputException when the name is unknown or that of an encoder
   */
  public List<Token> pairTokens(String name, String query, String passage) {
    return open(name)
        .crossEncoder()
        .orElseThrow(
            () ->
                new BadInputException(
                    "The model '" + name + "' is an encoder and reads one text at a time.",
                    null,
                    "Name a model of type reranker."))
        .tokens(query, passage);
  }

  /** How the workspace names a model. */
  public Optional<ModelDefinition> definition(String name) {
    return Optional.ofNullable(definitions.get(name));
  }

  private Opened open(String name) {
    Optional<Opened> known = known(name);
    if (known.isPresent()) {
      return known.get();
    }
    ModelDefinition definition = definitions.get(name);
    Object door = doors.get(name);
    if (definition == null || door == null) {
      throw new BadInputException(
          "There is no model '" + name + "'.", null, NearestName.remedy(name, names()));
    }
    synchronized (door) {
      return known(name).orElseGet(() -> kept(name, tried(definition)));
    }
  }

  private synchronized Optional<Opened> known(String name) {
    if (closed) {
      throw closed();
    }
    return Optional.ofNullable(opened.get(name));
  }

  private synchronized Opened kept(String name, Opened model) {
    if (closed) {
      model.model().close();
      throw closed();
    }
    opened.put(name, model);
    loaded = opened.values().stream().map(Opened::facts).toList();
    return model;
  }

  private static IllegalStateException closed() {
    return new IllegalStateException("the catalogue was closed");
  }

  /** Every query asks for each model more than once, and a large one takes seconds to refuse. */
  private Opened tried(ModelDefinition definition) {
    FolderState state = FolderState.of(definition.place());
    Refused before = refused.get(definition.name());
    if (before != null && before.state().equals(state)) {
      throw before.failure();
    }
    try {
      Opened model = inRole(loader.apply(definition));
      refused.remove(definition.name());
      return model;
    } catch (RankscopeException e) {
      refused.put(definition.name(), new Refused(e, state));
      throw e;
    }
  }

  private Opened inRole(LoadedModel model) {
    try {
      return model.type() == ModelType.ENCODER
          ? new Opened(model, Optional.of(new TextEncoder(model, states)), Optional.empty())
          : new Opened(model, Optional.empty(), Optional.of(new CrossEncoder(model)));
    } catch (RuntimeException e) {
      model.close();
      throw e;
    }
  }

  @Override
  public void close() {
    List<Opened> left;
    synchronized (this) {
      closed = true;
      left = List.copyOf(opened.values());
      opened.clear();
      loaded = List.of();
    }
    left.forEach(known -> known.model().close());
    scorers.clear();
    states.clear();
  }
}
