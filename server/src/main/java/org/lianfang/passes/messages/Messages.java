package org.lianfang.passes.messages;

import org.lianfang.privacy.PhoneNumber;

/// A gateway for short messages. Sending returns at once; what does not arrive is asked for again by whoever
/// waits for it.
public interface Messages {

    void send(Message message);

    /// @param text in the language of the reader
    record Message(PhoneNumber to, String text) {

        @Override
        public String toString() {
            return "Message[***]";
        }
    }
}
