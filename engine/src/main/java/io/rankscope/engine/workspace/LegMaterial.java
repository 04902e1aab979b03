package io.rankscope.engine.workspace;

import java.util.List;

/**
 * What legs over a source can be made of.
 *
 * @param fields the fields of words, title first
 * @param vectorFields the fields with vectors
 * @param encoders the models that give vectors
 */
public record LegMaterial(List<String> fields, List<String> vectorFields, List<String> encoders) {
  public LegMaterial {
    fields = List.copyOf(fields);
    vectorFields = List.copyOf(vectorFields);
    encoders = List.copyOf(encoders);
  }
}
