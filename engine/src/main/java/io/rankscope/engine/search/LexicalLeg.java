package io.rankscope.engine.search;

import io.rankscope.engine.failure.BadInputException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A leg that ranks by BM25 over analyzed fields.
 *
 * @param name the leg's name
 * @param fields index fields searched, with the weight of each (positive)
 * @param k1 term saturation, at least 0
 * @param b length normalisation in 0..1
 * @param operator whether one or all of the words must match within a field
 * @param minimumMatch how many of the words must match within a field, at most all of them; 0 for
 *     no such demand
 * @param phraseBoost weight of the whole query as a phrase in a field; 0 for none
 * @param combine how the fields' scores become one
 * @param tie share of the fields that did not win, in 0..1; only with {@link Combine#MAX}
 * @param depth how many candidates the leg passes on; empty to have the default
 */
public record LexicalLeg(
    String name,
    Map<String, Float> fields,
    float k1,
    float b,
    Operator operator,
    int minimumMatch,
    float phraseBoost,
    Combine combine,
    float tie,
    OptionalInt depth)
    implements Leg {
  /** The kind of leg as workspace files call it. */
  public static final String TYPE = "lexical";

  public static final float DEFAULT_K1 = 0.9f;
  public static final float DEFAULT_B = 0.4f;

  /**
   * @throws BadInputException when a setting is outside its range
   */
  public LexicalLeg {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    demand(!name.isBlank(), name, "needs a name");
    demand(!fields.isEmpty(), name, "searches no field");
    fields.forEach(
        (field, weight) ->
            demand(
                weight > 0 && Float.isFinite(weight),
                name,
                "gives the field " + field + " the weight " + weight + ", which is not positive"));
    demand(k1 >= 0 && Float.isFinite(k1), name, "has k1 " + k1 + ", which is below 0");
    demand(b >= 0 && b <= 1, name, "has b " + b + ", which is not between 0 and 1");
    demand(minimumMatch >= 0, name, "has minimum_match " + minimumMatch + ", which is below 0");
    demand(
        phraseBoost >= 0 && Float.isFinite(phraseBoost),
        name,
        "has phrase_boost " + phraseBoost + ", which is below 0");
    demand(tie >= 0 && tie <= 1, name, "has tie " + tie + ", which is not between 0 and 1");
    demand(
        tie == 0 || combine == Combine.MAX,
        name,
        "has a tie, which only means something with combine: max");
    demand(depth.orElse(1) > 0, name, "has depth " + depth.orElse(0) + ", which is below 1");
  }

  /** A leg over {@code fields} with every other setting at its default. */
  public static LexicalLeg over(String name, Map<String, Float> fields) {
    return new Builder(name, fields).build();
  }

  /** A builder with every setting but the fields at its default. */
  public static Builder builder(String name, Map<String, Float> fields) {
    return new Builder(name, fields);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Optional<String> namedModel() {
    return Optional.empty();
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("fields", fields);
    settings.put("k1", k1);
    settings.put("b", b);
    settings.put("operator", operator.label());
    settings.put("minimum_match", minimumMatch);
    settings.put("combine", combine.label());
    settings.put("tie", tie);
    settings.put("phrase_boost", phraseBoost);
    return settings;
  }

  private static void demand(boolean held, String name, String fault) {
    if (!held) {
      throw new BadInputException(
          "The lexical leg '" + name + "' " + fault + ".",
          null,
          "Correct the pipeline; leave a setting out to have its default.");
    }
  }

  /** Sets what differs from the defaults. */
  public static final class Builder {
    private final String name;
    private final Map<String, Float> fields;
    private float k1 = DEFAULT_K1;
    private float b = DEFAULT_B;
    private Operator operator = Operator.OR;
    private int minimumMatch;
    private float phraseBoost;
    private Combine combine = Combine.SUM;
    private float tie;
    private OptionalInt depth = OptionalInt.empty();

    private Builder(String name, Map<String, Float> fields) {
      this.name = name;
      this.fields = fields;
    }

    public Builder k1(float value) {
      k1 = value;
      return this;
    }

    public Builder b(float value) {
      b = value;
      return this;
    }

    public Builder operator(Operator value) {
      operator = value;
      return this;
    }

    public Builder minimumMatch(int value) {
      minimumMatch = value;
      return this;
    }

    public Builder phraseBoost(float value) {
      phraseBoost = value;
      return this;
    }

    public Builder combine(Combine value) {
      combine = value;
      return this;
    }

    public Builder tie(float value) {
      tie = value;
      return this;
    }

    public Builder depth(int value) {
      depth = OptionalInt.of(value);
      return this;
    }

    /**
     * @throws BadInputException when a setting is outside its range
     */
    public LexicalLeg build() {
      return new LexicalLeg(
          name, fields, k1, b, operator, minimumMatch, phraseBoost, combine, tie, depth);
    }
  }
}
