package io.rankscope.engine.analysis;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of an {@link AnalyzerSpec} in the profiles of indexes, as plain strings, lists and maps:
 * a name, or {@code {char_filters: […], tokenizer: …, filters: […]}} where a component is its name
 * or {@code {type: name, parameter: value, …}}.
 */
public final class AnalyzerSpecForm {
  private static final String CHAR_FILTERS = "char_filters";
  private static final String TOKENIZER = "tokenizer";
  private static final String FILTERS = "filters";
  private static final String TYPE = "type";
  private static final List<String> KEYS = List.of(CHAR_FILTERS, TOKENIZER, FILTERS);

  private AnalyzerSpecForm() {}

  /** Strings, lists and maps that {@link #read} turns back into {@code spec}. */
  public static Object write(AnalyzerSpec spec) {
    return switch (spec) {
      case AnalyzerSpec.Named named -> named.name();
      case AnalyzerSpec.Chain chain -> {
        Map<String, Object> form = new LinkedHashMap<>();
        if (!chain.charFilters().isEmpty()) {
          form.put(
              CHAR_FILTERS, chain.charFilters().stream().map(AnalyzerSpecForm::write).toList());
        }
        form.put(TOKENIZER, write(chain.tokenizer()));
        form.put(FILTERS, chain.filters().stream().map(AnalyzerSpecForm::write).toList());
        yield form;
      }
    };
  }

  private static Object write(Component component) {
    if (component.parameters().isEmpty()) {
      return component.name();
    }
    Map<String, Object> form = new LinkedHashMap<>();
    form.put(TYPE, component.name());
    form.putAll(component.parameters());
    return form;
  }

  /**
   * Reads what {@link #write} wrote or a person typed. Whether the names exist is seen only when
   * {@link Analyzers} makes the analyzer.
   *
   * @throws BadInputException when {@code form} is neither a name nor a chain
   */
  public static AnalyzerSpec read(@Nullable Object form) {
    if (form instanceof String name) {
      return AnalyzerSpec.named(name);
    }
    if (!(form instanceof Map<?, ?> chain)) {
      throw bad("An analyzer is a name or a chain.", "Write english, or {tokenizer: standard}.");
    }
    for (Object key : chain.keySet()) {
      if (!KEYS.contains(String.valueOf(key))) {
        throw bad(
            "An analyzer's chain has no key '" + key + "'.",
            NearestName.remedy(String.valueOf(key), KEYS));
      }
    }
    if (!chain.containsKey(TOKENIZER)) {
      throw bad("The analyzer's chain has no tokenizer.", "Add one, such as tokenizer: standard.");
    }
    return new AnalyzerSpec.Chain(
        components(chain.get(CHAR_FILTERS)),
        component(chain.get(TOKENIZER)),
        components(chain.get(FILTERS)));
  }

  private static List<Component> components(@Nullable Object form) {
    if (form == null) {
      return List.of();
    }
    if (!(form instanceof List<?> list)) {
      throw bad("Filters are a list.", "Write [lowercase, {type: stop, words: stop.txt}].");
    }
    List<Component> components = new ArrayList<>();
    for (Object item : list) {
      components.add(component(item));
    }
    return components;
  }

  private static Component component(@Nullable Object form) {
    if (form instanceof String name) {
      return Component.of(name);
    }
    if (!(form instanceof Map<?, ?> map) || !(map.get(TYPE) instanceof String type)) {
      throw bad(
          "A filter or tokenizer is a name, or a type with parameters.",
          "Write lowercase, or {type: stop, words: stop.txt}.");
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          if (!TYPE.equals(key)) {
            parameters.put(String.valueOf(key), String.valueOf(value));
          }
        });
    return new Component(type, parameters);
  }

  private static BadInputException bad(String what, String remedy) {
    return new BadInputException(what, null, remedy);
  }
}
