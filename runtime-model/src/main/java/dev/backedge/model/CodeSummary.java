package dev.backedge.model;

import java.util.Optional;

/// What code says of its calls to those who do not look at its body.
///
/// @param returnType inferred type of the result
/// @param constant the result, where it is known to be always the same
/// @param effects of a call
public record CodeSummary(Type returnType, Optional<Object> constant, Effects effects) {}
