/** The shapes of what is typed about a place, for forms and for programs alike; empty where nothing is known. */
export const PHONE = /^(?:[+\d][\d\s()\-,;+.\p{L}]{4,})?$/u;
export const SITE = /^(?:(?:https?:\/\/)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:\/\S*)?)?$/u;
export const CODE = /^[\p{L}\d][\p{L}\d._/-]*$/u;
