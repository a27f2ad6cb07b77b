/** Runs the attribution network with ONNX Runtime. */
@NullMarked
package dev.claimant.onnx;

import org.jspecify.annotations.NullMarked;
