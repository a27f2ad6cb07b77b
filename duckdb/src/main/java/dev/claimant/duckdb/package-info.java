/** Claims in DuckDB databases and Parquet files. */
@NullMarked
package dev.claimant.duckdb;

import org.jspecify.annotations.NullMarked;
