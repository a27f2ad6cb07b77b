/** Mail, one message or a box of them. */
@NullMarked
package dev.claimant.ingest.mail;

import org.jspecify.annotations.NullMarked;
